using System.Reflection;
using Crm.Shared.Bulk;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Fields;

/// <summary>The columns and the table of a record type that administrators may add fields to.</summary>
internal static class CustomizableModel
{
    private static readonly MethodInfo ConfigureOne = typeof(CustomizableModel).GetMethod(nameof(ConfigureOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void ConfigureCustomizable(this ModelBuilder modelBuilder)
    {
        var records = modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(CustomizableRecord))).ToList();
        foreach (var entity in records)
            ConfigureOne.MakeGenericMethod(entity.ClrType).Invoke(null, [modelBuilder]);
        if (records.Count > 0)
            modelBuilder.ConfigureBulk();
    }

    private static void ConfigureOf<T>(ModelBuilder modelBuilder)
        where T : CustomizableRecord<T>
    {
        modelBuilder.Entity<T>(record =>
        {
            record.Property(r => r.Custom).HasMaxLength(-1).HasJson();
            record.Property(r => r.CustomShelf).HasMaxLength(-1).HasJson().NotAudited();
            record.Property(r => r.CustomProblems).HasMaxLength(-1).HasJson().NotAudited();
            record.HasMany(r => r.Values).WithOne().HasForeignKey(value => value.RecordId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<RecordValue<T>>(value =>
        {
            value.ToTable($"{RecordTypes.Of(typeof(T)).Name}_values");
            value.HasKey(v => new { v.RecordId, v.Key, v.Ordinal });
            value.Property(v => v.Key).HasMaxLength(RecordValue.LongestKey);
            value.Property(v => v.Text).HasMaxLength(RecordValue.LongestText);
            value.HasIndex(v => new { v.Key, v.Number, v.RecordId });
            value.HasIndex(v => new { v.Key, v.Text, v.RecordId });
        });
    }
}
