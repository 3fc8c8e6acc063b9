using Crm.Shared.Web;
using Microsoft.AspNetCore.Identity;

namespace Crm.Platform.Users;

/// <summary>Writes to somebody new how to get in.</summary>
internal sealed class Invitations(UserManager<User> users, MailQueue mail, PublicUrl url)
{
    public async Task SendAsync(User user, string invitedBy)
    {
        var token = await users.GenerateUserTokenAsync(user, InvitationTokens.Provider, InvitationTokens.Purpose);
        mail.Add(user.Email, "mail.invitation", new Dictionary<string, object?>
        {
            ["name"] = user.Name,
            ["by"] = invitedBy,
            ["days"] = InvitationTokens.Lifetime.Days,
            ["link"] = url.Of("/accept-invitation", ("user", user.Id.ToString()), ("token", token)),
        }, user.Locale);
    }
}
