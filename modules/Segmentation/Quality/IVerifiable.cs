using Crm.Shared.Domain;

namespace Crm.Segmentation.Quality;

/// <summary>A record of which it is known how complete it is, and who last saw that it is true.</summary>
internal interface IVerifiable : IOwned
{
    /// <summary>0 to 100, by the weights of <see cref="QualityRule"/>.</summary>
    int Completeness { get; }
    DateTime? VerifiedAt { get; }
    Guid? VerifiedBy { get; }

    /// <summary>When somebody is to verify it again; null where records never become stale.</summary>
    DateTime? VerifyDue { get; }

    /// <summary>Somebody has seen that the record is true.</summary>
    void Verify(Guid? by, DateTime now);

    void Assess(int completeness, DateTime? verifyDue);
}
