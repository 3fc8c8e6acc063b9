namespace Crm.Segmentation.Membership;

/// <param name="Number">"M-2026-00042"; null until the membership begins.</param>
/// <param name="ExpiresAt">Null for a membership without end.</param>
/// <param name="RenewalAskedAt">When the member asked for another term, which a colleague gives by renewing.</param>
/// <param name="Answers">What the form asked, by the keys of its fields.</param>
/// <param name="Decision">Why it was refused or ended.</param>
internal sealed record MemberResponse(
    Guid Id, string? Number, string Name, string Email, string Language, MemberState State, string Level, DateTime? JoinedAt, DateTime? ExpiresAt, DateTime? RenewalAskedAt, Guid? ContactId, Guid FormId,
    int FormVersion, IReadOnlyDictionary<string, string> Answers, string? Decision, int Version, DateTime CreatedAt)
{
    public static MemberResponse Of(Member m) => new(
        m.Id, m.Number, m.Name, m.Email, m.Language, m.State, m.Level, m.JoinedAt, m.ExpiresAt, m.RenewalAskedAt, m.ContactId, m.FormId, m.FormVersion, m.Answers, m.Decision, m.Version, m.CreatedAt);
}
