using Crm.Shared.Web;

namespace Crm.Leads;

/// <summary>Who does something to a lead, and when.</summary>
internal readonly record struct Actor(Guid? Id, string Name, DateTime Now)
{
    public static Actor Of(ICurrentUser user, TimeProvider clock) => new(user.Id, user.Name, clock.GetUtcNow().UtcDateTime);
}
