using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Privacy;

internal enum PrivacyRequestKind { Access, Erasure, Correction, Objection }

internal enum PrivacyLaw
{
    /// <summary>Personal Data (Privacy) Ordinance, Hong Kong: 40 days.</summary>
    Pdpo,

    /// <summary>General Data Protection Regulation: one month.</summary>
    Gdpr,
}

internal enum PrivacyRequestState { Open, InProgress, Done, Refused }

/// <summary>What somebody asks about their own data, by when it must be answered, and what became of it.</summary>
internal sealed class PrivacyRequest : AggregateRoot, IRecord
{
    private PrivacyRequest() { }

    public static RecordType RecordType { get; } = new("privacy-request", "privacy-requests");
    public string Label => Number;
    public string Number { get; private init; } = "";
    public PrivacyRequestKind Kind { get; private init; }
    public PrivacyLaw Law { get; private init; }
    public PrivacyRequestState State { get; private set; }

    /// <summary>The contact that it is about; null while nobody has found out.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>Who asks, in their own words.</summary>
    public string Requester { get; private set; } = "";

    /// <summary>Where to answer: a mail address or a number.</summary>
    public string ReplyTo { get; private set; } = "";

    /// <summary>What is asked, and how it was made sure that it is the person.</summary>
    public string? Note { get; private set; }
    public DateTime ReceivedAt { get; private init; }
    public DateTime DueAt { get; private init; }
    public Guid? HandledBy { get; private set; }
    public string? Outcome { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public bool IsClosed => State is PrivacyRequestState.Done or PrivacyRequestState.Refused;

    public static PrivacyRequest Receive(
        string number, PrivacyRequestKind kind, PrivacyLaw law, Guid? contactId, string requester, string replyTo, string? note, DateTime receivedAt) => new()
    {
        Number = number,
        Kind = kind,
        Law = law,
        ContactId = contactId,
        Requester = requester,
        ReplyTo = replyTo,
        Note = note,
        ReceivedAt = receivedAt,
        DueAt = law == PrivacyLaw.Gdpr ? receivedAt.AddMonths(1) : receivedAt.AddDays(40),
    };

    public void TakeOn(Guid? by)
    {
        DemandOpen();
        State = PrivacyRequestState.InProgress;
        HandledBy = by;
    }

    public void About(Guid? contactId, string requester, string replyTo, string? note)
    {
        DemandOpen();
        ContactId = contactId;
        Requester = requester;
        ReplyTo = replyTo;
        Note = note;
    }

    public void Close(PrivacyRequestState state, string? outcome, Guid? by, DateTime now)
    {
        DemandOpen();
        State = state;
        Outcome = outcome;
        HandledBy = by ?? HandledBy;
        ClosedAt = now;
    }

    /// <summary>That there was a request, of what kind, and that it was answered in time must stay on record; who asked must not.</summary>
    public void Forget()
    {
        Requester = AuditErasure.Erased;
        ReplyTo = AuditErasure.Erased;
        Note = null;
        ContactId = null;
    }

    public void DemandOpen()
    {
        if (IsClosed)
            throw new BusinessRuleException("privacy.closed", ("number", Number));
    }

    public static readonly FilterFields<PrivacyRequest> Fields = new FilterFields<PrivacyRequest>()
        .Id("id", r => r.Id).Text("number", r => r.Number).Enum("kind", r => r.Kind).Enum("law", r => r.Law).Enum("state", r => r.State)
        .Text("requester", r => r.Requester).Text("replyTo", r => r.ReplyTo).Id("contactId", r => r.ContactId).Id("handledBy", r => r.HandledBy)
        .Instant("receivedAt", r => r.ReceivedAt).Instant("dueAt", r => r.DueAt).Instant("closedAt", r => r.ClosedAt).Instant("createdAt", r => r.CreatedAt);

    internal sealed class Configuration : IEntityTypeConfiguration<PrivacyRequest>
    {
        public void Configure(EntityTypeBuilder<PrivacyRequest> builder)
        {
            builder.ToTable("privacy_requests");
            builder.Property(r => r.Number).HasMaxLength(40);
            builder.Property(r => r.Requester).HasMaxLength(200);
            builder.Property(r => r.ReplyTo).HasMaxLength(254);
            builder.Property(r => r.Note).HasMaxLength(4000);
            builder.Property(r => r.Outcome).HasMaxLength(4000);
            builder.HasIndex(r => new { r.DueAt, r.Id });
            builder.HasIndex(r => r.ContactId);
        }
    }
}
