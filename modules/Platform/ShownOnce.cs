namespace Crm.Platform;

/// <summary>Marks an endpoint whose answer holds a secret: an Idempotency-Key doesn't have it kept for a replay.</summary>
internal sealed record ShownOnce;
