using Crm.Shared.Domain;
using Crm.Shared.Filtering;

namespace Crm.Shared.Tests.Filtering;

internal enum Grade
{
    Gold,
    Silver,
    OnTrial,
}

/// <summary>A record with a property of every kind that a filter knows.</summary>
internal sealed class Stand : IHasId
{
    public static readonly FilterFields<Stand> Fields = new FilterFields<Stand>()
        .Text("name", s => s.Name, folded: s => s.NameFolded)
        .Text("code", s => s.Code)
        .Text("note", s => s.Note)
        .Number("visitors", s => s.Visitors)
        .Number("hall", s => s.Hall)
        .Number("rent", s => s.Rent)
        .Number("discount", s => s.Discount)
        .Bool("open", s => s.Open)
        .Bool("paid", s => s.Paid)
        .Enum("grade", s => s.Grade)
        .Enum("formerGrade", s => s.FormerGrade)
        .Id("id", s => s.Id)
        .Id("ownerId", s => s.OwnerId)
        .Date("start", s => s.Start)
        .Date("end", s => s.End)
        .Instant("createdAt", s => s.CreatedAt)
        .Instant("closedAt", s => s.ClosedAt)
        .Texts("tags", s => s.Tags.Select(t => t.Name))
        .Elements("emails", s => s.Emails, new FilterFields<Email>().Text("type", e => e.Type).Text("address", e => e.Address))
        .Number("emailCount", s => s.Emails.Count, sortable: false)
        .Custom<string>("anything", (_, text) => s => s.Name == text || s.Code == text, FilterOperator.Eq);

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string NameFolded { get; init; }

    public required string Code { get; init; }

    public string? Note { get; init; }

    public int Visitors { get; init; }

    public int? Hall { get; init; }

    public decimal Rent { get; init; }

    public decimal? Discount { get; init; }

    public bool Open { get; init; }

    public bool? Paid { get; init; }

    public Grade Grade { get; init; }

    public Grade? FormerGrade { get; init; }

    public Guid? OwnerId { get; init; }

    public DateOnly Start { get; init; }

    public DateOnly? End { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public List<Tag> Tags { get; init; } = [];

    public List<Email> Emails { get; init; } = [];
}

internal sealed record Tag(string Name)
{
    public int Id { get; init; }
}

internal sealed record Email(string Type, string Address)
{
    public int Id { get; init; }
}
