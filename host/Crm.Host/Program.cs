using Crm.Host.Commands;

return await HostCommand.RunAsync(args);

/// <summary>Public for WebApplicationFactory.</summary>
public sealed partial class Program;
