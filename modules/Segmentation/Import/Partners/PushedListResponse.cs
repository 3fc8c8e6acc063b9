using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Jobs;

namespace Crm.Segmentation.Import.Partners;

internal enum PushedListState { WaitingForReview, InReview, Importing, Imported, Withdrawn, Refused }

/// <summary>How far a pushed list has come, as its sender may know it.</summary>
/// <param name="Taken">Rows that were taken over.</param>
/// <param name="Rejected">Rows that could not be.</param>
/// <param name="Waiting">Rows that nobody has decided about.</param>
/// <param name="Refusal">Why the list was sent back, in the words of whoever looked at it; null unless it was refused.</param>
internal sealed record PushedListResponse(
    Guid Id, string Name, string Source, ImportedType RecordType, PushedListState State, int RowCount, int Taken, int Rejected, int Waiting, string? Refusal, DateTime ReceivedAt, DateTime UpdatedAt)
{
    public static PushedListResponse Of(ListImport import, ImportCounts counts, JobState? job)
    {
        var state = import.Status switch
        {
            ImportStatus.AwaitingReview => PushedListState.WaitingForReview,
            ImportStatus.Running when job is null or JobState.Queued or JobState.Running or JobState.Paused => PushedListState.Importing,
            ImportStatus.Refused => PushedListState.Refused,
            ImportStatus.Completed => PushedListState.Imported,
            ImportStatus.Undoing or ImportStatus.Undone => PushedListState.Withdrawn,
            _ => PushedListState.InReview,
        };
        return new(import.Id, import.FileName, import.Source, import.Type, state, import.RowCount, counts.Applied, counts.Rejected, import.RowCount - counts.Applied - counts.Rejected,
            import.Refusal, import.CreatedAt, import.UpdatedAt);
    }
}
