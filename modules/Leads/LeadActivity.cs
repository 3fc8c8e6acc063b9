using Crm.Shared.Domain;

namespace Crm.Leads;

/// <summary>One line of a lead's history.</summary>
/// <remarks><see cref="Kind"/> is the code of its sentence, <see cref="Facts"/> fill the placeholders.</remarks>
internal sealed class LeadActivity
{
    private LeadActivity() { }

    public Guid Id { get; private init; } = Ids.New();
    public Guid LeadId { get; private init; }
    public DateTime At { get; private init; }
    public string Kind { get; private init; } = "";
    public Guid? ActorId { get; private init; }
    public string ActorName { get; private init; } = "";
    public string? Note { get; private init; }
    public IReadOnlyDictionary<string, string> Facts { get; private init; } = new Dictionary<string, string>();

    public static LeadActivity Of(Guid leadId, Actor actor, string kind, string? note, params (string Name, object? Value)[] facts) => new()
    {
        LeadId = leadId,
        At = actor.Now,
        Kind = kind,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Note = note,
        Facts = facts.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!.ToString()!),
    };
}
