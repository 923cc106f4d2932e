using System.Net;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>The real server, killed in the middle of a conversation, again and again; <c>VERIFIER_KILLS=20</c> asks for the whole proof.</summary>
public sealed class KilledServerTests
{
    private const int MostTurns = 120;

    private static int Kills => Counts.Asked("VERIFIER_KILLS", fewer: 6);

    [Fact]
    public async Task Walk_KilledAtManyPoints_TellsExactlyWhatAnUndisturbedOneTells()
    {
        using var calm = new TempFolder();
        using var rough = new TempFolder();
        var turns = await WalkAsync(calm.File("data"), _ => null);

        // Deaths are spread over the walk and over the life of a turn: from the moment the form is sent to well after its answer.
        var chance = new Random(20261124);
        var kills = Kills;
        var deaths = Enumerable.Range(0, kills).ToDictionary(i => i * turns / kills, _ => TimeSpan.FromMilliseconds(chance.Next(0, 60)));
        Assert.Equal(kills, deaths.Count);
        await WalkAsync(rough.File("data"), turn => deaths.TryGetValue(turn, out var after) ? after : null);

        var (expected, found) = (await Told.ReadAsync(calm.File("data")), await Told.ReadAsync(rough.File("data")));
        Assert.Equal(expected.Events, found.Events);
        AssertSame(expected.Operator, found.Operator);
        AssertSame(expected.Team, found.Team);
        (await HostProgram.RunAsync(rough.File("data"), "gate", Samples.CanonicalSlug)).Expect(0);
        (await HostProgram.RunAsync(rough.File("data"), "ledger", "verify", Samples.CanonicalSlug)).Expect(0);
    }

    [Fact]
    public async Task Stop_ByTheSystem_IsGracefulAndQuick()
    {
        using var folder = new TempFolder();
        await using var server = await HostProgram.ServeAsync(folder.File("data"));
        Assert.Equal(0, await server.StopAsync());
    }

    /// <param name="death">For a turn's number: how long after sending it the server dies; null: it lives.</param>
    /// <returns>How many turns it took to PASS.</returns>
    private static async Task<int> WalkAsync(string data, Func<int, TimeSpan?> death)
    {
        var server = await HostProgram.ServeAsync(data, "--Reminders:Enabled", "false");
        var cookies = new CookieContainer();
        try
        {
            var walk = new Walk();
            var page = await WithClientAsync(server, cookies, Walk.OpenAsync);
            for (var turn = 0; turn < MostTurns; turn++)
            {
                if (walk.Next(page) is not { } action)
                {
                    return turn;
                }

                if (death(turn) is { } after)
                {
                    await SendAndKillAsync(server, cookies, action, after);
                    await server.DisposeAsync();
                    server = await HostProgram.ServeAsync(data, "--Reminders:Enabled", "false");
                }

                // What a person does who saw no answer: send the same form again.
                page = await WithClientAsync(server, cookies, action.SendAsync);
            }

            throw new InvalidOperationException($"The walk came to no end within {MostTurns} turns.");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var (wanted, seen) = (expected.CountBy(m => m).ToDictionary(), found.CountBy(m => m).ToDictionary());
        string[] differences =
        [
            .. wanted.Keys.Union(seen.Keys).Where(m => wanted.GetValueOrDefault(m) != seen.GetValueOrDefault(m))
                .Select(m => $"{wanted.GetValueOrDefault(m)} expected, {seen.GetValueOrDefault(m)} found: {m}"),
        ];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    private static async Task SendAndKillAsync(HostServer server, CookieContainer cookies, PersonAction action, TimeSpan after)
    {
        var sending = WithClientAsync(server, cookies, action.SendAsync);
        // Not waiting for anything: this is the instant of death.
        await Task.Delay(after, TimeProvider.System);
        await server.KillAsync();
        try
        {
            await sending;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // The answer was lost with the server.
        }
    }

    private static async Task<string> WithClientAsync(HostServer server, CookieContainer cookies, Func<HttpClient, Task<string>> work)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        return await work(client);
    }
}
