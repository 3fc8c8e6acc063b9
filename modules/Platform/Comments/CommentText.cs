using Crm.Platform.Contracts;
using FluentValidation;

namespace Crm.Platform.Comments;

/// <param name="Text">What is said; people are called by "@" and their name.</param>
/// <param name="Mentions">Who is called by name in the text: those who may see the record are notified.</param>
internal sealed record CommentText(string Text, IReadOnlyList<Guid>? Mentions = null);

internal sealed class CommentTextValidator : AbstractValidator<CommentText>
{
    public CommentTextValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(Comment.LongestText);
        RuleFor(c => c.Mentions).Must(m => m is null || m.Count <= Mentioned.Most).WithErrorCode("comment.too-many-mentions");
    }
}

/// <summary>Who of those that an author calls by name may know of the record.</summary>
/// <param name="People">All of them, in the author's order.</param>
/// <param name="Told">Those who may see the record.</param>
internal sealed record Mentioned(IReadOnlyList<Mention> People, IReadOnlyList<Guid> Told)
{
    public const int Most = 20;

    public IReadOnlyList<Mention> NotTold => [.. People.Where(person => !Told.Contains(person.UserId))];

    public static async Task<Mentioned> FindAsync(
        IReadOnlyList<Guid>? ids, string recordType, Guid recordId, IUserDirectory people, IRecordAudience audience, CancellationToken cancellationToken)
    {
        if (ids is null or [])
            return new Mentioned([], []);
        var known = await people.GetUsersAsync([.. ids.Distinct()], cancellationToken);
        var told = await audience.FindViewersAsync(recordType, recordId, [.. known.Keys], cancellationToken);
        return new Mentioned([.. ids.Distinct().Where(known.ContainsKey).Select(id => new Mention(id, known[id].Name))], told);
    }
}
