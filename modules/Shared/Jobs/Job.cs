using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Shared.Jobs;

public enum JobState
{
    Queued,
    Running,
    Paused,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>
/// Long work as a row: queued in the transaction that asks for it, leased by the host that runs it, resumed from its
/// checkpoint by another host when that one dies.
/// </summary>
public sealed class Job
{
    public Guid Id { get; init; }

    /// <summary>Which handler runs it: "segmentation.import"; also the code of its title in the message catalogue ("job.segmentation.import").</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, for people: a file's name, a filter.</summary>
    public required string Subject { get; init; }
    public required string Payload { get; init; }
    public JobState State { get; set; }
    public long Done { get; set; }

    /// <summary>Null while the size of the work is not known.</summary>
    public long? Total { get; set; }
    public string? Checkpoint { get; set; }
    public string? Result { get; set; }

    /// <summary>Where to look at what came of it: "/api/v1/imports/…".</summary>
    public string? ResultLink { get; set; }
    public string? Error { get; set; }
    public int Attempts { get; set; }
    public bool CancelRequested { get; set; }
    public bool PauseRequested { get; set; }
    public Guid? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }
    public DateTime CreatedAt { get; init; }
    public Guid? CreatedBy { get; init; }
    public required string CreatedByName { get; init; }

    /// <summary>What a key or an external system might do when it started the job; null for persons, who may by then do less, and for the product itself.</summary>
    public MachineStarter? Machine { get; init; }
    public DateTime? StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }

    /// <summary>The job works with the rights that a person has when it runs, or a machine had when it started it.</summary>
    public static Job Create<TPayload>(string kind, string subject, TPayload payload, ICurrentUser startedBy, TimeProvider clock, string? resultLink = null) => new()
    {
        Id = Ids.New(),
        Kind = kind,
        Subject = WholeCharacters.Cut(subject, 200),
        Payload = JsonSerializer.Serialize(payload, CrmJson.Options),
        ResultLink = resultLink,
        CreatedAt = clock.GetUtcNow().UtcDateTime,
        CreatedBy = startedBy.Kind == CallerKind.User ? startedBy.Id : null,
        CreatedByName = startedBy.Name,
        Machine = startedBy.Kind is CallerKind.ApiKey or CallerKind.External
            ? new MachineStarter(startedBy.Kind, startedBy.Id, startedBy.Name, startedBy.Credential, startedBy.Grants)
            : null,
    };
}

public sealed record MachineStarter(CallerKind Kind, Guid? Id, string Name, string? Credential, IReadOnlyDictionary<string, Scope> Grants)
{
    public Caller ToCaller() => new(Kind, Id, Name, Credential, Grants, []);
}
