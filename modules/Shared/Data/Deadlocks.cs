using System.Data.Common;

namespace Crm.Shared.Data;

/// <summary>Work on many rows meets other work on the same rows in another order; the database then ends one of the two.</summary>
public static class Deadlocks
{
    private const int MostAttempts = 4;

    /// <summary>Does the work, from reading on, and does it again when the database has ended it for no fault of its own.</summary>
    public static async Task<T> AgainAfterDeadlockAsync<T>(this ModuleDbContext db, Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (attempt < MostAttempts && IsTransient(e))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static bool IsTransient(Exception? failure) => failure is not null && (failure is DbException { IsTransient: true } || IsTransient(failure.InnerException));
}
