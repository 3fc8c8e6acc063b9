using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Crm.Segmentation.GamePlans;

/// <summary>
/// Draws who is held back. The draw depends on nothing but the account and the plan: it is the same whenever and wherever it is made, another
/// plan draws others, and nobody can choose.
/// </summary>
internal static class ControlGroup
{
    public static PlanGroup Draw(Guid planId, Guid accountId, int heldBackPercent)
    {
        Span<byte> lot = stackalloc byte[32];
        planId.TryWriteBytes(lot, bigEndian: true, out _);
        accountId.TryWriteBytes(lot[16..], bigEndian: true, out _);
        SHA256.HashData(lot, lot);
        return BinaryPrimitives.ReadUInt32BigEndian(lot) < heldBackPercent / 100.0 * uint.MaxValue ? PlanGroup.HeldBack : PlanGroup.Given;
    }
}
