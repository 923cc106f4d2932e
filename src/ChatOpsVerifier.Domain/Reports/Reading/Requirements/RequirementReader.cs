using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>Turns groups into requirements with their checks, ids and guidance.</summary>
internal sealed class RequirementReader(SourceText source, IReadOnlyDictionary<CheckDraft, string> ownIds)
{
    private readonly Names _requirementNames = new();
    private readonly Names _checkHandles = new();
    private readonly Names _requirementHandles = new();
    private readonly CheckIds _ids = new();

    /// <param name="rendersSections">Canonical family: verified information goes under the checks.</param>
    public IEnumerable<Requirement> Read(SectionContent content, bool rendersSections)
    {
        if (content.Groups.Count == 0)
        {
            yield break;
        }

        var shared = new Shared(
            GuidanceReader.Read(content),
            LinkReader.Read(SectionTexts(content)),
            [.. content.Labels.Where(l => Dialect.IsStatusLabel(l.Key)).Select(l => StatusReader.TryRead(source, l)).OfType<StatusLabel>()]);
        foreach (var group in content.Groups.OrderBy(g => g.Checks[0].Line))
        {
            yield return Read(content, group, shared, rendersSections);
        }
    }

    private Requirement Read(SectionContent content, GroupDraft group, Shared shared, bool rendersSections)
    {
        var section = content.Section;
        var hasSiblings = content.Groups.Count > 1;
        var label = group.Label is { } l && l.Length > 0 ? Shorten(l) : null;
        var title = section.Heading is null ? label ?? "Checks" : hasSiblings && label is not null ? $"{section.Title.Text}: {label}" : section.Title.Text;
        var handle = _requirementNames.Unique(section.Title.Number
            ?? (Fingerprint.Slug(section.Heading is null ? title : section.Title.Text) is { Length: > 0 } slug ? slug : "checks"));
        var id = $"req:{handle}";
        var shown = _requirementHandles.Unique(section.Title.Number ?? Typed(handle));
        return new Requirement
        {
            Id = id,
            Handle = shown,
            Title = title,
            Line = section.Heading?.Line ?? group.Checks[0].Line,
            Role = group.Role,
            HeadingPath = section.Path,
            Checks = ReadChecks(group, id, shown),
            Status = StatusOf(shared.Statuses, group),
            Guidance = shared.Guidance,
            Links = shared.Links,
            VerifiedInformation = rendersSections && group.Role == RequirementRole.Requirement ? VerifiedInformationSlot(content, group) : null,
        };
    }

    /// <summary>Without what few people can type: emoji and other signs. Its place among equals is counted again.</summary>
    private static string Typed(string handle)
    {
        var name = handle.Split('~')[0];
        var typed = string
            .Concat(name
                .EnumerateRunes()
                .Where(r => Rune.IsLetterOrDigit(r)
                    || r.Value is '-' or '.' or '_'
                    || r.Value is not (>= 0xFE00 and <= 0xFE0F)
                        && Rune.GetUnicodeCategory(r) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            .Trim('-');
        return typed.Length == 0 ? "checks" : typed;
    }

    private ImmutableArray<Check> ReadChecks(GroupDraft group, string requirementId, string handle)
    {
        var ids = group.Checks.Exists(c => c.Parent is not null) ? new Dictionary<CheckDraft, string>(ReferenceEqualityComparer.Instance) : null;
        var (label, former) = (Fingerprint.Of(group.Label ?? ""), group.FormerLabel == group.Label ? null : Fingerprint.Of(group.FormerLabel ?? ""));
        var checks = ImmutableArray.CreateBuilder<Check>(group.Checks.Count);
        foreach (var draft in group.Checks)
        {
            var fingerprint = Fingerprint.Of(draft.Text);
            var own = ownIds.GetValueOrDefault(draft);
            var (id, formerId) = own is null ? Placed(new CheckPlace(group.Section.Path, label, fingerprint), former, draft) : _ids.ByName(own, draft.IsNew);
            ids?[draft] = id;
            checks.Add(new Check
            {
                Id = id,
                FormerId = formerId,
                Handle = _checkHandles.Unique(own ?? $"{handle}.{checks.Count + 1}"),
                RequirementId = requirementId,
                Line = draft.Line,
                Text = draft.Text,
                Fingerprint = fingerprint,
                Claimed = draft.Claimed,
                CitesEvidence = draft.HasEvidence,
                Form = draft.Form,
                Marker = draft.Marker,
                OwnId = own,
                ParentId = draft.Parent is { } parent ? ids?.GetValueOrDefault(parent) : null,
                Condition = Conditions.In(draft.Text),
                EvidenceLine = draft.EvidenceLine,
                Cells = draft.Cells,
                Vocabulary = draft.Vocabulary,
                Outcomes = draft.Outcomes,
                SignOff = draft.SignOff,
            });
        }

        return checks.MoveToImmutable();
    }

    private (string Id, string? Former) Placed(CheckPlace place, string? formerGroup, CheckDraft draft) =>
        _ids.ByPlace(
            place,
            draft.IsNew
                ? null
                : new CheckPlace(place.Path, formerGroup ?? place.Group, draft.FormerText is { } text ? Fingerprint.Of(text) : place.Fingerprint));

    /// <summary>The status line nearest above the group's first check, else the first one below.</summary>
    private static StatusLabel? StatusOf(ImmutableArray<StatusLabel> statuses, GroupDraft group) =>
        statuses.LastOrDefault(s => s.Line < group.Checks[0].Line) ?? statuses.FirstOrDefault();

    private OwnedSlot? VerifiedInformationSlot(SectionContent content, GroupDraft group)
    {
        if (group.LastBlock is not { } last)
        {
            return null;
        }

        var lastLine = source.LastLine(last);
        return content.VerifiedInformationLine is { } line && line > lastLine ? new OwnedSlot(OwnedLines.VerifiedInformation(source, line))
            : last.Parent is QuoteBlock && IsQuoted(lastLine + 1) ? null
            : new OwnedSlot(TextSpan.At(source.StartAfter(lastLine)));
    }

    /// <summary>A quote goes on here: what was put between would part it.</summary>
    private bool IsQuoted(int line) =>
        line <= source.LineCount
            && source.LineText(line) is var text
            && (string.IsNullOrWhiteSpace(text) ? IsQuoted(line + 1) : text.TrimStart().StartsWith('>'));

    /// <summary>Those that hold a link.</summary>
    private IEnumerable<string> SectionTexts(SectionContent content) =>
        content.Section.Blocks
            .Where(b => b is not CodeBlock and not HtmlBlock && !b.Span.IsEmpty)
            .Select(b => new TextSpan(b.Span.Start, Math.Min(b.Span.Length, source.Text.Length - b.Span.Start)))
            .Where(s => LinkReader.MayHold(source.Text.AsSpan(s.Start, s.Length)))
            .Select(s => source.Text.Substring(s.Start, s.Length));

    private static string Shorten(string text)
    {
        const int most = 80;
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most);
        return $"{Domain.Text.Shorten.Head(text, cut > most / 2 ? cut : most)}…";
    }

    /// <summary>What the groups of one section have in common.</summary>
    private sealed record Shared(ImmutableArray<Guidance> Guidance, ImmutableArray<string> Links, ImmutableArray<StatusLabel> Statuses);
}
