using Crm.Host;
using Crm.Host.Commands;

var app = CrmApplication.Build(args);
return await HostCommand.RunAsync(app, args);

/// <summary>Public for WebApplicationFactory.</summary>
public sealed partial class Program;
