using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

/// <summary>
/// A script of node/ that is between the program and an emulator. It says one line of JSON when it is ready, with the address
/// "control" where it takes orders, and ends with its standard input, however the test ends.
/// </summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly StringBuilder _complaints;

    private NodeProcess(Process process, JsonObject ready, StringBuilder complaints)
    {
        (_process, Ready, _complaints) = (process, ready, complaints);
        _http = new HttpClient { BaseAddress = new Uri((string)ready["control"]!), Timeout = Eventually.Patience };
    }

    /// <summary>What the script said when it was ready.</summary>
    public JsonObject Ready { get; }

    public string Complaints
    {
        get
        {
            lock (_complaints)
            {
                return _complaints.ToString();
            }
        }
    }

    /// <param name="script">Below node/.</param>
    /// <param name="settings">Handed over as one argument of JSON.</param>
    public static async Task<NodeProcess> StartAsync(string script, JsonObject settings)
    {
        NodeParts.Need();
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(NodeParts.Folder, script), settings.ToJsonString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = new StringBuilder();
        var ready = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, e) => Note(complaints, e.Data);
        // The first line says that it is ready; none means that it has ended.
        process.OutputDataReceived += (_, e) => Note(ready.TrySetResult(e.Data) ? new StringBuilder() : complaints, e.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (await ready.Task.WaitAsync(Eventually.Patience) is not { } line)
        {
            await process.WaitForExitAsync().WaitAsync(Eventually.Patience);
            throw new InvalidOperationException($"{script} ended before it was ready:\n{complaints}");
        }

        return new NodeProcess(process, (JsonObject)JsonNode.Parse(line)!, complaints);
    }

    /// <summary>Gives an order and returns its result; fails with what the script says when it cannot be done.</summary>
    public async Task<JsonNode?> AskAsync(string order, JsonObject? details = null)
    {
        using var answer = await _http.PostAsJsonAsync(order, details ?? [], TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{order}: {body}\n{Complaints}");
        return JsonNode.Parse(body);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static void Note(StringBuilder complaints, string? line)
    {
        lock (complaints)
        {
            complaints.AppendLine(line);
        }
    }
}
