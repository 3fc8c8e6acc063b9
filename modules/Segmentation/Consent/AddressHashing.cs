using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Consent;

/// <summary>
/// An address as a keyed hash: it can be recognised when it comes back, and not be read. Without the key all telephone numbers of
/// a country are tried in a second; the key stands in the database encrypted, as the keys of sign-in links do.
/// </summary>
internal sealed class AddressHashing(IDataProtectionProvider protection)
{
    public const int Length = 64;

    private readonly IDataProtector protector = protection.CreateProtector("Crm.Segmentation.AddressHashing");
    private byte[]? key;

    public async Task<string> HashAsync(SegmentationDbContext db, ContactPoint point, CancellationToken ct)
    {
        key ??= await LoadAsync(db, ct);
        return Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(point.Value)));
    }

    private async Task<byte[]> LoadAsync(SegmentationDbContext db, CancellationToken ct)
    {
        var fresh = new AddressKey { Id = AddressKey.OnlyId, Protected = protector.Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(32))) };
        if (!await db.Set<AddressKey>().AnyAsync(ct))
            await db.InsertIfAbsentAsync(fresh, ct);
        var stored = await db.Set<AddressKey>().AsNoTracking().SingleAsync(ct);
        return Convert.FromHexString(protector.Unprotect(stored.Protected));
    }
}

internal sealed class AddressKey
{
    public const int OnlyId = 1;

    public int Id { get; init; }
    public required string Protected { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AddressKey>
    {
        public void Configure(EntityTypeBuilder<AddressKey> builder)
        {
            builder.ToTable("address_key");
            builder.Property(k => k.Id).ValueGeneratedNever();
            builder.Property(k => k.Protected).HasMaxLength(1000);
        }
    }
}
