using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Folding;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>A person at a channel-neutral chat: does what a turn handler does (stores texts, appends events, keeps state), without any I/O.</summary>
internal sealed class Talk
{
    private readonly World _world;

    public Talk(ImportResult.Imported imported, string by = "ada")
    {
        _world = new World { Imported = imported };
        By = by;
        Append([Decided(new Command.Import("sample", imported.Report, Digest.Of(imported.Report.Source.Bytes.Span)) { By = "ada", At = Now })]);
    }

    /// <summary>Another conversation about the same report: of the same person in another chat, or of somebody else.</summary>
    public Talk(Talk other, string by = "ada") => (_world, By) = (other._world, by);

    public string By { get; set; }

    public bool MayAnswer { get; set; } = true;

    /// <summary>None: a page without keys, on which anyone can be anybody.</summary>
    public TurnIdentity Identity { get; set; } = TurnIdentity.ChatAccount;

    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public ReminderView? Reminders { get; set; }

    public ReminderForecast? Forecast { get; set; }

    public ReminderPolicy Policy { get; set; } = new();

    public ImmutableArray<Colleague> Colleagues { get; set; } =
    [
        new("bob", "Bob"),
        new("cleo", "Cleo", new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.Zero))
    ];

    /// <summary>Every state passes through its stored form, as it does between two turns.</summary>
    public bool RestartsBetweenSteps { get; set; }

    public FlowState State { get; set; } = FlowState.New;

    public VerificationState Facts => _world.Facts;

    /// <summary>What the caller stored before the step.</summary>
    public HashSet<string> Stored => _world.Stored;

    public List<VerificationEvent> Ledger => _world.Ledger;

    /// <summary>The chat as a person sees it: by key, in the order in which the messages first appeared.</summary>
    public List<Utterance> Chat { get; } = [];

    public Assessment Assessment =>
        Assessor.Assess(_world.Imported.Report, _world.Imported.Plan, _world.Imported.Lint, Facts, DateOnly.FromDateTime(Now.UtcDateTime));

    public Message? Prompt => State.Prompt?.Message;

    public FlowResult Open() => Step(new FlowInput.Opened());

    public FlowResult Say(string text, params ImmutableArray<ReceivedFile> files)
    {
        foreach (var file in files)
        {
            Stored.Add(file.Sha256);
        }

        return Step(new FlowInput.Said(text, Store(text), files));
    }

    public FlowResult Attach(
        string author, string requirementId, string text) => Step(new FlowInput.Attached(requirementId, text, Store(text), [], OriginOf(author)));

    public static EvidenceOrigin OriginOf(
        string author) => new($"slack:{author}", author, "https://chat.example/archives/C1/p1", new(2026, 11, 20, 10, 2, 0, TimeSpan.Zero));

    /// <summary>The sender says that what was found in this is not a secret.</summary>
    public FlowResult Clear(string holdId, string text, params ImmutableArray<ReceivedFile> files)
    {
        Stored.UnionWith(files.Select(f => f.Sha256));
        var digest = files.IsEmpty ? Digest.Of(text) : files[0].Sha256;
        return Step(new FlowInput.Cleared(
            holdId, new FlowInput.Said(text, Store(text), files), [new SecretClearance(digest, [new ClearedSecret("AWS access key id", 1)])]));
    }

    public FlowResult Press(string label)
    {
        var choice = Choices.FirstOrDefault(c => c.Label == label)
            ?? throw new InvalidOperationException($"No button “{label}”; there are: {string.Join(" | ", Choices.Select(c => c.Label))}");
        return Press(State.Prompt!.Key, choice.ActionId, choice.Value);
    }

    public FlowResult Press(string promptId, string actionId, string value = "") =>
        Step(new FlowInput.Pressed(promptId, actionId, value, ImmutableDictionary<string, ImmutableArray<string>>.Empty, []));

    public FlowResult Submit(params (string Name, string[] Values)[] fields) => Submit([], fields);

    public FlowResult Submit(ImmutableArray<ReceivedFile> files, params (string Name, string[] Values)[] fields)
    {
        var form = Prompt!.Blocks.OfType<MessageBlock.Form>().Single();
        foreach (var (name, values) in fields)
        {
            Assert.Contains(form.Inputs, i => i.Name == name);
            foreach (var value in values)
            {
                Stored.Add(Digest.Of(value));
            }
        }

        foreach (var file in files)
        {
            Stored.Add(file.Sha256);
        }

        return Step(new FlowInput.Pressed(
            State.Prompt!.Key, form.ActionId, "", fields.ToImmutableDictionary(f => f.Name, f => f.Values.ToImmutableArray()), files));
    }

    public IEnumerable<Choice> Choices => Prompt?.Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries) ?? [];

    public FlowResult Step(FlowInput input)
    {
        if (RestartsBetweenSteps)
        {
            State = FlowStateJson.Read(FlowStateJson.Write(State));
        }

        var result = Flow.Step(State, input, Context());
        Append(result.Events);
        State = result.Next;
        foreach (var utterance in result.Says)
        {
            var at = Chat.FindIndex(u => u.Key == utterance.Key);
            if (at >= 0)
            {
                Chat[at] = utterance;
            }
            else
            {
                Chat.Add(utterance);
            }
        }

        return result;
    }

    public FlowContext Context() => new(Assessment, By, Names(By), Now, DateOnly.FromDateTime(Now.UtcDateTime), "https://verifier.example/reports/sample")
    {
        MayAnswer = MayAnswer,
        Through = new(Identity, Identity == TurnIdentity.ChatAccount ? $"slack:{By}" : $"web:{By}"),
        OperatorName = "Ada",
        NameOf = Names,
        Reminders = Reminders,
        Forecast = Forecast,
        Policy = Policy,
        Colleagues = Colleagues,
    };

    /// <summary>Something that happened elsewhere: on the page, or by another person.</summary>
    public void Elsewhere(Command command) => Append([Decided(command)]);

    /// <summary>The file was edited and imported again.</summary>
    public void Reimport(ImportResult.Imported imported)
    {
        var command = new Command.Reimport(
            _world.Imported.Report, imported.Report, Digest.Of(imported.Report.Source.Bytes.Span), _world.Imported.Plan) { By = "ada", At = Now };
        var decided = (Decision.Accepted)Decider.Decide(command, Facts, imported.Report, imported.Plan, imported.Lint);
        _world.Imported = imported;
        Append(decided.Events);
    }

    private static string Names(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..];

    private string? Store(string text)
    {
        if (text.Trim().Length < 3)
        {
            return null;
        }

        Stored.UnionWith(LinkFinder.Of(text).Select(Digest.Of));
        var digest = Digest.Of(text);
        Stored.Add(digest);
        return digest;
    }

    private VerificationEvent Decided(Command command) =>
        ((Decision.Accepted)Decider.Decide(command, Facts, _world.Imported.Report, _world.Imported.Plan, _world.Imported.Lint)).Events.Single();

    private void Append(ImmutableArray<VerificationEvent> events)
    {
        Ledger.AddRange(events);
        var readings = Facts.Readings;
        _world.Facts = Domain.Verification.Ledgers.Ledger.Append(Facts.Version, Facts.HeadHash, Now, By, events).Aggregate(Facts, Fold.Apply);
        if (!Facts.Readings.SequenceEqual(readings))
        {
            _world.Imported = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(_world.Imported.Report.Source.Bytes.ToArray(), null, Facts.Readings));
        }
    }

    private sealed class World
    {
        public required ImportResult.Imported Imported { get; set; }

        public VerificationState Facts { get; set; } = VerificationState.Empty;

        public HashSet<string> Stored { get; } = [];

        public List<VerificationEvent> Ledger { get; } = [];
    }
}
