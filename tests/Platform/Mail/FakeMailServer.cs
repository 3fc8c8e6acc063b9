using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Crm.Platform.Tests.Mail;

/// <summary>Speaks just enough SMTP to take mails in, and to refuse when told to.</summary>
internal sealed class FakeMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public FakeMailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>How many of the next mails to turn away for the moment.</summary>
    public int Refusals { get; set; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(end.Token) is { } command)
            {
                if (command.StartsWith("DATA", StringComparison.Ordinal))
                {
                    await writer.WriteLineAsync("354 go on");
                    List<string> lines = [];
                    while (await reader.ReadLineAsync(end.Token) is { } line && line != ".")
                        lines.Add(line);
                    Mails.Enqueue(string.Join('\n', lines));
                    await writer.WriteLineAsync("250 ok");
                }
                else if (command.StartsWith("RCPT", StringComparison.Ordinal) && Refusals > 0)
                {
                    Refusals--;
                    await writer.WriteLineAsync("451 later");
                }
                else if (command.StartsWith("QUIT", StringComparison.Ordinal))
                {
                    await writer.WriteLineAsync("221 bye");
                    return;
                }
                else
                {
                    await writer.WriteLineAsync("250 ok");
                }
            }
        }
        catch (IOException)
        {
            // The client has hung up.
        }
    }
}
