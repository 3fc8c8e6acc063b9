namespace Crm.Leads;

/// <summary>A fault in something a person wrote: where it is (JSON pointer), which message explains it, and the message's arguments.</summary>
internal sealed record CodedError(string Pointer, string Code, params (string Name, object? Value)[] Args);
