namespace Crm.Shared.Domain;

/// <summary>An amount in a currency (ISO 4217). In JSON the amount is a string: {"amount": "1190.48", "currency": "HKD"}.</summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    public override string ToString() => FormattableString.Invariant($"{Currency} {Amount:0.00##}");
}
