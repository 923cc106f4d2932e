using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using CsCheck;

namespace ChatOpsVerifier.Conversations.Tests.Places;

/// <summary>Whatever is said and pressed where one place speaks of several reports.</summary>
public sealed class AnyPlaceTests
{
    private static readonly string[] Phrases =
    [
        "start", "next", "skip", "status", "why", "reports", "use alpha", "use beta", "use 3", "use gamma", "use it", "switch to alph", "status beta",
        "next alpha", "start 1 in beta", "snooze 2h for alpha",
        "import", "import cancel", "import as delta", "import as Bad Name", "leave it", "It is evidence", "It is true", "confirm", "help", "stop", "hello", "",
        "alpha", "remind off for beta", "evidence", "report beta",
        "Console output of today: the backup finished at 02:10 with 41 tables.", "reopen 1 in alpha", "withdraw 1", "because it was another project",
    ];

    private static readonly string[] Files = ["alpha.md", "gamma.md", "notes.md", "log.txt"];

    private static readonly Gen<(int Kind, int Number, int Place)> PersonActions = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 60], Gen.Int[0, 1]);

    [Fact]
    public async Task Place_AfterAnyActions_KeepsItsReportsApart() => await PersonActions.Array[1, 40].SampleAsync(
        async actions =>
        {
            await using var chat = new Chat();
            await chat.ImportTwoAsync();
            foreach (var (kind, number, at) in actions)
            {
                await DoAsync(chat, kind, number, at == 0 ? Chat.Dm : new ConversationRef("slack", "C1/1.2"));
            }

            foreach (var keys in chat.Bench.Store.Enqueued.Where(m => m.Conversation.Channel == "slack").GroupBy(m => (m.Conversation, m.MessageKey)))
            {
                Assert.Single(keys.Select(m => m.Slug).Distinct());
            }

            Assert.Empty(chat.Bench.Store.DeadReasons);
            Assert.All(chat.Seen().Where(d => d.Slug is null && d.PrivateTo is null), d => Assert.StartsWith("place:", d.MessageKey, StringComparison.Ordinal));
            Assert.All(chat.Seen(), d => Assert.False(string.IsNullOrWhiteSpace(d.Message.Text)));
            foreach (var report in await chat.Bench.Reports.ListAsync(Bench.Token))
            {
                var view = await chat.ViewAsync(report.Slug);
                Assert.True(LedgerCheck.Verify(view.Entries.Select(Ledger.Store)).IsIntact);
                Assert.All(view.Assessment.State.Evidence.Values, e => Assert.Contains(e.Sha256, chat.Bench.Evidence.Digests));
            }
        },
        iter: 40,
        threads: 1);

    private static Task<TurnOutcome> DoAsync(Chat chat, int kind, int number, ConversationRef place)
    {
        switch (kind)
        {
            case 0 or 1:
                return chat.SayAsync(Phrases[number % Phrases.Length], Chat.Olga, place);
            case 2 or 3:
                var buttons = chat.Seen(place).Where(d => d.Message.PromptId is not null)
                    .SelectMany(d => d.Message.Blocks
                        .OfType<MessageBlock.Choices>()
                        .SelectMany(c => c.Entries)
                        .Select(c => (Delivery: d, Choice: c))).ToImmutableArray();
                if (buttons.IsEmpty)
                {
                    return chat.DoAsync(new TurnContent.Opened(), Chat.Olga, place);
                }

                var (delivery, choice) = buttons[^(1 + (number % buttons.Length))];
                return chat.PressAsync(delivery.Message.PromptId!, choice.ActionId, choice.Value, delivery.Slug, Chat.Olga, place);
            case 4:
                var name = Files[number % Files.Length];
                var content = name.EndsWith("txt", StringComparison.Ordinal) || name == "notes.md"
                    ? $"Notes number {number}: 41 tables restored."
                    : Chat.Markdown($"Report {number % 5}", "Backups run", $"Number {number} holds");
                return chat.SayAsync(number % 7 == 0 ? "import" : "", Chat.Olga, place, Bench.File(name, Encoding.UTF8.GetBytes(content)));
            default:
                return chat.PressAsync(
                    $"place:{number}",
                    number % 2 == 0 ? ActionIds.ImportFile : ActionIds.SayOf,
                    number % 3 == 0 ? "alpha" : "beta status",
                    null,
                    Chat.Olga,
                    place);
        }
    }
}
