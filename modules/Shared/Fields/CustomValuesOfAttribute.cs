namespace Crm.Shared.Fields;

/// <summary>Marks an input's or an answer's custom values, so that the API's description says which there are.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CustomValuesOfAttribute(string recordType) : Attribute
{
    public string RecordType => recordType;
}
