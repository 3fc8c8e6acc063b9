using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Qualification;

internal enum ScriptVersionStatus
{
    Draft,
    Published,
    Retired,
}

/// <summary>One edition of a script. Once published it never changes: leads were judged by it.</summary>
internal sealed class ScriptVersion
{
    private ScriptVersion() { }

    public Guid Id { get; private init; } = Ids.New();
    public Guid ScriptId { get; private init; }
    public int Number { get; private init; }
    public ScriptVersionStatus Status { get; private set; }
    public ScriptDocument Document { get; private set; } = null!;
    public DateTime? PublishedAt { get; private set; }

    public static ScriptVersion Draft(Guid scriptId, int number, ScriptDocument document) =>
        new() { ScriptId = scriptId, Number = number, Document = document };

    public void Rewrite(ScriptDocument document)
    {
        if (Status is not ScriptVersionStatus.Draft)
            throw new InvalidOperationException("A published version of a script cannot change.");
        Document = document;
    }

    public void Publish(DateTime now)
    {
        Status = ScriptVersionStatus.Published;
        PublishedAt = now;
    }

    public void Retire() => Status = ScriptVersionStatus.Retired;
}

/// <summary>A questionnaire through its editions: at most one draft, at most one in use.</summary>
internal sealed class QualificationScript : AggregateRoot, IRecord
{
    private readonly List<ScriptVersion> versions = [];

    private QualificationScript() { }

    public static RecordType RecordType { get; } = new("script", "scripts");
    public string Label => Key;
    public string Key { get; private init; } = "";
    public LocalizedText Name { get; private set; } = new();

    /// <summary>The edition in use; null before the first and when retired.</summary>
    public int? PublishedVersion { get; private set; }
    public IReadOnlyList<ScriptVersion> Versions => versions;
    public ScriptVersion? Draft => versions.Find(v => v.Status is ScriptVersionStatus.Draft);
    public ScriptVersion? Published => versions.Find(v => v.Status is ScriptVersionStatus.Published);

    public static QualificationScript Create(string key, LocalizedText name, ScriptDocument document)
    {
        var script = new QualificationScript { Key = key, Name = name };
        script.versions.Add(ScriptVersion.Draft(script.Id, 1, document));
        return script;
    }

    /// <summary>Saves the draft; the first change after publishing begins the next edition.</summary>
    public void Write(LocalizedText name, ScriptDocument document)
    {
        Name = name;
        if (Draft is { } draft)
            draft.Rewrite(document);
        else
            versions.Add(ScriptVersion.Draft(Id, versions.Max(v => v.Number) + 1, document));
        Touch();
    }

    public void Publish(DateTime now)
    {
        var draft = Draft ?? throw new BusinessRuleException("script.no-draft", ("key", Key));
        var faults = ScriptValidator.Validate(draft.Document);
        if (faults.Count > 0)
            throw new InvalidRequestException([.. faults.Select(f => f with { Pointer = "/document" + f.Pointer })]);
        Published?.Retire();
        draft.Publish(now);
        PublishedVersion = draft.Number;
    }

    public void Retire()
    {
        var published = Published ?? throw new BusinessRuleException("script.not-published", ("key", Key));
        published.Retire();
        PublishedVersion = null;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<QualificationScript>, IEntityTypeConfiguration<ScriptVersion>
    {
        public void Configure(EntityTypeBuilder<QualificationScript> builder)
        {
            builder.ToTable("scripts");
            builder.Property(s => s.Key).HasMaxLength(60);
            builder.Property(s => s.Name).HasMaxLength(1000).HasJson();
            builder.HasIndex(s => s.Key).IsUnique();
            builder.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.ScriptId).OnDelete(DeleteBehavior.Cascade);
            builder.Ignore(s => s.Draft);
            builder.Ignore(s => s.Published);
        }

        public void Configure(EntityTypeBuilder<ScriptVersion> builder)
        {
            builder.ToTable("script_versions");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.Property(v => v.Document).HasMaxLength(-1).HasJson();
            builder.HasIndex(v => new { v.ScriptId, v.Number }).IsUnique();
        }
    }
}
