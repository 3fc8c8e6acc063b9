using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Timeline;

/// <summary>What to write down of a call, visit or mail, so that nothing is forgotten: made by the administrator.</summary>
internal sealed class ActivityTemplate : AggregateRoot, IRecord
{
    public static RecordType RecordType { get; } = new("activity-template", "activity-templates");

    public ActivityKind Kind { get; private set; }

    /// <summary>By locale; English is always there.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();
    public string Label => Names.GetValueOrDefault(Locales.English, "");

    public ActivityTemplate Become(ActivityTemplateInput input)
    {
        (Kind, Names, Texts) = (input.Kind, input.Names, input.Texts);
        return this;
    }
}

internal sealed class ActivityTemplateConfiguration : IEntityTypeConfiguration<ActivityTemplate>
{
    public void Configure(EntityTypeBuilder<ActivityTemplate> builder)
    {
        builder.ToTable("activity_templates");
        builder.Property(t => t.Names).HasMaxLength(-1).HasJson();
        builder.Property(t => t.Texts).HasMaxLength(-1).HasJson();
    }
}

internal static class TemplatePermissions
{
    public const string Update = "activity-templates:update";

    public static IReadOnlyList<Permission> All { get; } = [Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager)];
}

/// <param name="Kind">note, call, visit, meeting or mail: where it is offered.</param>
/// <param name="Names">What it is called, by language: en, zh-Hant, zh-Hans. Where one is missing, English stands in.</param>
/// <param name="Texts">The text to begin with, by language; {name} stands for the account or contact, {me} for who writes, {today} for the date.</param>
internal sealed record ActivityTemplateInput(ActivityKind Kind, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Texts);

internal sealed class ActivityTemplateInputValidator : AbstractValidator<ActivityTemplateInput>
{
    public ActivityTemplateInputValidator()
    {
        RuleFor(t => t.Kind).IsInEnum();
        RuleFor(t => t.Names).Must(AreKnown).WithErrorCode("name.unknown-locale");
        RuleFor(t => t.Texts).Must(AreKnown).WithErrorCode("name.unknown-locale");
        RuleFor(t => t.Names).Must(names => !string.IsNullOrWhiteSpace(names.GetValueOrDefault(Locales.English))).WithErrorCode("value.required");
        RuleFor(t => t.Texts).Must(texts => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(Locales.English))).WithErrorCode("value.required");
        RuleForEach(t => t.Names).Must(name => name.Value.Length <= 100).WithErrorCode("value.invalid");
        RuleForEach(t => t.Texts).Must(text => text.Value.Length <= 5_000).WithErrorCode("value.invalid");
    }

    private static bool AreKnown(IReadOnlyDictionary<string, string> byLocale) => byLocale.Keys.All(Locales.All.Contains);
}

/// <param name="Names">What it is called, by language.</param>
/// <param name="Texts">The text to begin with, by language.</param>
internal sealed record ActivityTemplateResponse(Guid Id, ActivityKind Kind, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Texts, int Version)
{
    public static ActivityTemplateResponse Of(ActivityTemplate t) => new(t.Id, t.Kind, t.Names, t.Texts, t.Version);
}
