using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Testing;

/// <summary>
/// Reports made by hand, for tests of what comes behind the importer. Check ids are "check:" and the handle, so that a
/// test can name them; lines are those of the small file that is written along.
/// </summary>
public sealed class ReportBuilder(string title = "A report")
{
    private readonly StringBuilder _text = new($"# {title}\n");
    private readonly List<Requirement> _requirements = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Link> _links = [];
    private int _line = 1;

    public ReportBuilder Finding(string handle, string title)
    {
        _findings.Add(new Finding { Id = $"finding:{handle}", Handle = handle, Title = title, Line = Write($"## Finding {handle}: {title}") });
        return this;
    }

    public ReportBuilder Requirement(string handle, string title, params string[] checks) => Add(handle, title, RequirementRole.Requirement, checks);

    public ReportBuilder Checklist(string handle, string title, params string[] checks) => Add(handle, title, RequirementRole.Checklist, checks);

    /// <param name="sources">Handles of requirements, or of checks.</param>
    public ReportBuilder Criterion(string text, params string[] sources) => Statement(StatementKind.Criterion, "criterion", text, sources);

    public ReportBuilder Missing(string text, params string[] sources) => Statement(StatementKind.MissingVerification, "missing", text, sources);

    public ReportBuilder Blocked(string text, params string[] sources) => Statement(StatementKind.BlockedArea, "blocked", text, sources);

    public ReportBuilder Under(string requirement, string finding) => Link(LinkKind.RequirementToFinding, $"req:{requirement}", $"finding:{finding}");

    /// <summary>The check follows from requirements or checks, by handle.</summary>
    public ReportBuilder Follows(string check, params string[] sources) => Link(LinkKind.CheckToSource, $"check:{check}", [.. sources.Select(NodeId)]);

    public Report Report()
    {
        var text = _text.ToString();
        return new Report
        {
            Source = SourceText.FromBytes(Encoding.UTF8.GetBytes(text)),
            Title = title,
            Requirements = [.. _requirements],
            Findings = [.. _findings],
            Statements = [.. _statements],
            EvidenceLedger = new OwnedSlot(TextSpan.At(text.Length)),
            IsCanonicalFamily = true,
        };
    }

    public LinkPlan Plan() => new([.. _links]);

    private string NodeId(string handle) => _requirements.Any(r => r.Handle == handle) ? $"req:{handle}" : $"check:{handle}";

    private int Write(string line)
    {
        _text.Append(line).Append('\n');
        return ++_line;
    }

    private ReportBuilder Add(string handle, string title, RequirementRole role, string[] checks)
    {
        var line = Write($"### {handle} {title}");
        var made = ImmutableArray.CreateBuilder<Check>();
        foreach (var text in checks)
        {
            made.Add(Check(handle, $"{handle}.{made.Count + 1}", text));
        }

        _requirements.Add(new Requirement { Id = $"req:{handle}", Handle = handle, Title = title, Line = line, Role = role, Checks = made.ToImmutable() });
        return this;
    }

    private Check Check(string requirement, string handle, string text)
    {
        var marker = new TextSpan(_text.Length + 3, 1);
        return new Check
        {
            Id = $"check:{handle}",
            Handle = handle,
            RequirementId = $"req:{requirement}",
            Line = Write($"- [ ] {text}"),
            Text = text,
            Fingerprint = text.ToLowerInvariant(),
            Claimed = false,
            Form = CheckForm.Box,
            Marker = marker,
        };
    }

    private ReportBuilder Statement(StatementKind kind, string word, string text, string[] sources)
    {
        var id = $"{word}:{_statements.Count(s => s.Kind == kind) + 1}";
        _statements.Add(new Statement { Id = id, Kind = kind, Line = Write($"1. {text}"), Text = text });
        return sources.Length == 0 ? this : Link(LinkKind.StatementToSource, id, [.. sources.Select(NodeId)]);
    }

    private ReportBuilder Link(LinkKind kind, string from, params string[] to)
    {
        _links.Add(new Link(kind, from, [.. to], LinkBasis.Stated, "Made for a test."));
        return this;
    }
}
