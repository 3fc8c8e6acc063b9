using System.Linq.Expressions;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Membership;

internal enum MemberState
{
    /// <summary>The address has not been confirmed yet: nobody but a robot may stand behind it.</summary>
    Unconfirmed,
    AwaitingApproval,
    Active,
    Refused,
    Ended,
}

/// <summary>What somebody ticked, with the very text that stood beside the box.</summary>
internal sealed record MemberConsent(Guid WordingVersionId, ConsentChannel? Channel, ConsentPurpose? Purpose);

/// <summary>Somebody who registered by a public form and signs in to their own pages; no colleague's account.</summary>
internal sealed class Member : AggregateRoot, IRecord
{
    public static readonly TimeSpan EndsSoon = TimeSpan.FromDays(30);

    private Member() { }

    public static RecordType RecordType { get; } = new("member", "members");
    public string Label => Number ?? Name;

    public static Expression<Func<Member, bool>> MaySignIn { get; } = m => m.State == MemberState.Active || m.State == MemberState.AwaitingApproval;

    /// <summary>"M-2026-00042"; given when the membership begins.</summary>
    public string? Number { get; private set; }
    public string Name { get; private set; } = "";
    public string NameFolded { get; private set; } = "";

    /// <summary>In lower case; what the member signs in with.</summary>
    public string Email { get; private set; } = "";
    public string Language { get; private set; } = Locales.English;
    public MemberState State { get; private set; }
    public string Level { get; private set; } = "";
    public DateTime? JoinedAt { get; private set; }
    public DateTime? ExpiresAt { get; private set; }

    /// <summary>When the member asked for another term and a colleague has yet to say yes.</summary>
    public DateTime? RenewalAskedAt { get; private set; }
    public Guid? ContactId { get; private set; }
    public Guid FormId { get; private init; }
    public int FormVersion { get; private set; }

    /// <summary>By the keys of the form's fields.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; private set; } = new Dictionary<string, string>();

    /// <summary>Ticked on the form; they enter the ledger when the address is confirmed.</summary>
    public IReadOnlyList<MemberConsent> Agreed { get; private set; } = [];
    public string? PasswordHash { get; private set; }

    /// <summary>Changes with everything that must end links and sessions.</summary>
    public Guid Stamp { get; private set; } = Ids.New();
    public int FailedSignIns { get; init; }
    public DateTime? PausedUntil { get; init; }

    /// <summary>When a mail that anybody can ask for went out last.</summary>
    public DateTime? MailedAt { get; private set; }

    /// <summary>The end of term that the member was reminded of.</summary>
    public DateTime? RemindedOf { get; init; }
    public string? Decision { get; private set; }

    public static Member Register(string email, MembershipForm form, IReadOnlyDictionary<string, string> answers, IReadOnlyList<MemberConsent> agreed, string language, DateTime now)
    {
        var member = new Member { Email = email, FormId = form.Id, MailedAt = now };
        member.Answer(form, answers, agreed, language);
        return member;
    }

    /// <summary>Until the address is confirmed, the latest of what was sent for it counts.</summary>
    public void Answer(MembershipForm form, IReadOnlyDictionary<string, string> answers, IReadOnlyList<MemberConsent> agreed, string language)
    {
        FormVersion = form.VersionNumber;
        Level = form.Design.Level;
        Agreed = agreed;
        Describe(answers, language);
    }

    public void Describe(IReadOnlyDictionary<string, string> answers, string language)
    {
        Answers = answers;
        Language = language;
        Name = answers[MembershipField.Name];
        NameFolded = TextFolding.Fold(Name, longest: 400);
    }

    public void Confirm(string passwordHash)
    {
        Demand(State is MemberState.Unconfirmed);
        (PasswordHash, State, Stamp, MailedAt) = (passwordHash, MemberState.AwaitingApproval, Ids.New(), null);
    }

    public void Begin(string number, Guid contactId, int? validMonths, DateTime now)
    {
        Demand(State is MemberState.AwaitingApproval or MemberState.Refused or MemberState.Ended);
        (Number, ContactId, State) = (Number ?? number, contactId, MemberState.Active);
        JoinedAt ??= now;
        ExpiresAt = validMonths is { } months ? now.AddMonths(months) : null;
        Tell(MembershipStep.Began, now);
    }

    public void Refuse(string reason)
    {
        Demand(State is MemberState.AwaitingApproval);
        (State, Decision, Stamp) = (MemberState.Refused, reason, Ids.New());
    }

    /// <summary>From a month before the end, and any time after it.</summary>
    public bool MayRenew(DateTime now) => State == MemberState.Active && ExpiresAt - now <= EndsSoon;

    public void AskToRenew(DateTime now)
    {
        Demand(MayRenew(now));
        RenewalAskedAt ??= now;
    }

    /// <summary>From the end of what was left, or from now when nothing was.</summary>
    public void Renew(int months, DateTime now)
    {
        Demand(State is MemberState.Active);
        ExpiresAt = (ExpiresAt is { } left && left > now ? left : now).AddMonths(months);
        RenewalAskedAt = null;
        Tell(MembershipStep.Renewed, now);
    }

    public void Promote(string level)
    {
        Demand(State is MemberState.Active);
        Level = level;
    }

    public void End(string reason, DateTime now)
    {
        Demand(State is MemberState.Active);
        (State, Decision, Stamp) = (MemberState.Ended, reason, Ids.New());
        Tell(MembershipStep.Ended, now);
    }

    public void ChangePassword(string passwordHash) => (PasswordHash, Stamp) = (passwordHash, Ids.New());

    public void MoveTo(string email) => (Email, Stamp) = (email, Ids.New());

    /// <summary>That there was a member, of which level, from when to when, stays.</summary>
    public void Erase(DateTime now)
    {
        (Name, NameFolded, Email, PasswordHash, Decision, State) = (AuditErasure.Erased, "", $"{Id:N}@erased.invalid", null, null, MemberState.Ended);
        (Answers, Agreed, Stamp) = (new Dictionary<string, string>(), [], Ids.New());
        Delete(now);
    }

    private void Demand(bool holds)
    {
        if (!holds)
            throw new BusinessRuleException("membership.wrong-state");
    }

    private void Tell(MembershipStep step, DateTime now) =>
        Raise(new MembershipChanged(Id, ContactId!.Value, step, Number!, Level, ExpiresAt, now));

    public static readonly FilterFields<Member> Fields = new FilterFields<Member>()
        .Id("id", m => m.Id).Text("number", m => m.Number).Text("name", m => m.Name, folded: m => m.NameFolded).Text("email", m => m.Email).Enum("state", m => m.State)
        .Text("level", m => m.Level).Id("formId", m => m.FormId).Id("contactId", m => m.ContactId).Instant("joinedAt", m => m.JoinedAt).Instant("expiresAt", m => m.ExpiresAt).Instant("renewalAskedAt", m => m.RenewalAskedAt)
        .Instant("createdAt", m => m.CreatedAt);

    internal sealed class Configuration : IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<MemberSession>
    {
        public void Configure(EntityTypeBuilder<Member> builder)
        {
            builder.ToTable("members");
            builder.Property(m => m.Number).HasMaxLength(40);
            builder.Property(m => m.Name).HasMaxLength(200);
            builder.Property(m => m.NameFolded).HasMaxLength(400).NotAudited();
            builder.Property(m => m.Email).HasMaxLength(254);
            builder.Property(m => m.Language).HasMaxLength(10);
            builder.Property(m => m.Level).HasMaxLength(60);
            builder.Property(m => m.Answers).HasMaxLength(-1).HasJson();
            builder.Property(m => m.Agreed).HasMaxLength(-1).HasJson().NotAudited();
            builder.Property(m => m.PasswordHash).HasMaxLength(400).NotAudited();
            builder.Property(m => m.Stamp).NotAudited();
            builder.Property(m => m.FailedSignIns).NotAudited();
            builder.Property(m => m.PausedUntil).NotAudited();
            builder.Property(m => m.MailedAt).NotAudited();
            builder.Property(m => m.RemindedOf).NotAudited();
            builder.Property(m => m.Decision).HasMaxLength(1000);
            builder.HasIndex(m => m.Email).IsUnique();
            builder.HasIndex(m => new { m.State, m.CreatedAt, m.Id });
            builder.HasIndex(m => new { m.CreatedAt, m.Id });
            builder.HasIndex(m => new { m.NameFolded, m.Id });
            builder.HasIndex(m => m.ContactId);
            builder.HasIndex(m => m.ExpiresAt);
        }

        public void Configure(EntityTypeBuilder<MemberSession> builder)
        {
            builder.ToTable("member_sessions");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => s.MemberId);
        }
    }
}

/// <summary>A member's sign-in.</summary>
internal sealed class MemberSession
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public Guid Id { get; init; } = Ids.New();
    public Guid MemberId { get; init; }

    /// <summary>The member's stamp at sign-in: with another one the session has ended.</summary>
    public required Guid Stamp { get; init; }
    public DateTime CreatedAt { get; init; }
}
