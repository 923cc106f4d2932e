using System.Globalization;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;

namespace ChatOpsVerifier.Testing;

/// <summary>
/// People who work one requirement of the sample again and again, each in their own direct messages and in a report of their own:
/// reopen, correct, value, evidence, boxes, confirm. All numbers are counted up from 0: person 3 is "p3", in Slack "U3", and works on "report-3".
/// </summary>
public sealed class TurnLoad(ITurnHandler turns, int person)
{
    private static readonly string[] SetUp = ["use {slug}", "next", "Use this plan and start", "Start", "Daily", "{evidence}", "all", "Confirm"];
    private static readonly string[] Cycle = ["reopen 2.2", "Correct the answer", "Daily", "{evidence}", "all", "Confirm"];
    private static readonly string[] Who =
    [
        "The vendor documentation",
        "The dashboard page",
        "A support engineer",
        "The service status page",
        "Our own backup log",
        "The settings screen",
        "The audit export"
    ];
    private static readonly string[] Says =
    [
        "lists one snapshot for every night",
        "shows a finished backup from last night",
        "confirms a daily schedule on our plan",
        "names the daily schedule as enabled",
        "reports no missed night this month"
    ];
    private static readonly string[] Where =
    [
        "under Backups",
        "in the retention section",
        "beside the deployment name",
        "on the second screen",
        "in the summary mail",
        "under the heading about recovery"
    ];

    private int _said;
    private int _sentences;

    /// <summary>Turns of one cycle: it records two entries, the withdrawn answer and the new one.</summary>
    public static int TurnsOfACycle => Cycle.Length;

    /// <summary>The sample under another title, so that no two reports are the same bytes.</summary>
    public static byte[] Report(int number)
    {
        var text = Encoding.UTF8.GetString(Samples.CanonicalBytes());
        return Encoding.UTF8.GetBytes(
            $"# Backup report {number.ToString("000", CultureInfo.InvariantCulture)}{text[text.IndexOf('\n', StringComparison.Ordinal)..]}");
    }

    public static async Task ImportAsync(IReportImports imports, int number)
    {
        ArgumentNullException.ThrowIfNull(imports);
        var outcome = await imports.ImportAsync(Report(number), $"report-{number}.md", $"report-{number}", $"p{number}", CancellationToken.None);
        _ = outcome as ImportOutcome.Imported ?? throw new InvalidOperationException($"{outcome}");
    }

    /// <summary>Up to the first recorded answer.</summary>
    public async Task BeginAsync()
    {
        foreach (var words in SetUp)
        {
            await SayAsync(words);
        }
    }

    /// <summary>One turn, committed.</summary>
    public Task TurnAsync() => SayAsync(Cycle[(_said - SetUp.Length) % Cycle.Length]);

    private async Task SayAsync(string words)
    {
        var text = words
            .Replace("{slug}", $"report-{person}", StringComparison.Ordinal)
            .Replace("{evidence}", Evidence((_sentences * 7) + (person * 613)), StringComparison.Ordinal);
        _sentences += words == "{evidence}" ? 1 : 0;
        var outcome = await turns.HandleAsync(
            new Turn
            {
                DedupeKeys = [$"load-{person}-{_said++}"],
                Conversation = new("slack", $"U{person}"),
                UserId = $"U{person}",
                Content = new TurnContent.Text(text, []),
            },
            CancellationToken.None);
        if (outcome != TurnOutcome.Handled)
        {
            throw new InvalidOperationException($"“{text}” of person {person}: {outcome}.");
        }
    }

    /// <summary>Sentences that differ in more than a number: no two of one person within a run are alike.</summary>
    private static string Evidence(
        int n) => string.Create(CultureInfo.InvariantCulture, $"{Who[n % 7]} {Says[n / 7 % 5]} {Where[n / 35 % 6]}, read on 2026-11-{1 + (n / 210 % 28):00}.");
}
