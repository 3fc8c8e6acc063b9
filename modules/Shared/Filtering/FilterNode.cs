using System.Runtime.InteropServices;

namespace Crm.Shared.Filtering;

/// <summary>A parsed filter. <c>ToString()</c> gives its canonical text, which parses to an equal tree.</summary>
public abstract record FilterNode
{
    public sealed override string ToString() => FilterPrinter.Print(this);

    /// <summary>Every field that it names.</summary>
    public IEnumerable<string> Paths() => this switch
    {
        FilterAnd(var left, var right) => left.Paths().Concat(right.Paths()),
        FilterOr(var left, var right) => left.Paths().Concat(right.Paths()),
        FilterNot(var operand) => operand.Paths(),
        FilterElement element => element.Where.Paths().Select(path => $"{element.Path}.{path}").Prepend(element.Path),
        FilterCondition condition => [condition.Path],
        _ => [],
    };
}

public sealed record FilterAnd(FilterNode Left, FilterNode Right) : FilterNode;

public sealed record FilterOr(FilterNode Left, FilterNode Right) : FilterNode;

public sealed record FilterNot(FilterNode Operand) : FilterNode;

/// <param name="Path">As written: <c>name</c>, <c>leads.count</c>, <c>custom.colour</c>.</param>
/// <param name="Value">Null only for <c>pr</c>.</param>
public sealed record FilterCondition(string Path, FilterOperator Operator, FilterValue? Value, FilterPosition Position = default)
    : FilterNode;

/// <summary><c>emails[type eq "work"]</c>: some element meets all of the inner filter.</summary>
public sealed record FilterElement(string Path, FilterNode Where, FilterPosition Position = default) : FilterNode;

public enum FilterOperator
{
    Eq,
    Ne,
    Gt,
    Ge,
    Lt,
    Le,
    Co,
    Sw,
    Ew,
    Pr,
    In,
}

/// <summary>Where in the text a condition stood, counted from 1. Two conditions are the same wherever they stand.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct FilterPosition(int value) : IEquatable<FilterPosition>
{
    public int Value { get; } = value;

    public bool Equals(FilterPosition other) => true;

    public override bool Equals(object? obj) => obj is FilterPosition;

    public override int GetHashCode() => 0;

    public static bool operator ==(FilterPosition left, FilterPosition right) => left.Equals(right);

    public static bool operator !=(FilterPosition left, FilterPosition right) => !left.Equals(right);
}
