using ChatOpsVerifier.Domain.Evidence.Stances;
using ChatOpsVerifier.Domain.Verification.Quantities;
using ChatOpsVerifier.Domain.Verification.Rules;

namespace ChatOpsVerifier.Domain.Verification.Contradictions;

/// <summary>
/// Where an answer and its evidence, or two pieces of evidence for one requirement, cannot both be true: a success and a failure,
/// a yes and a no, two dates, two deployments, two amounts. What is found opens a conflict that a person settles; what is not
/// found proves nothing.
/// </summary>
internal static class Disagreements
{
    /// <param name="own">Texts of the answer's own evidence.</param>
    /// <param name="deployment">The deployment that the person named; null: none.</param>
    /// <param name="deployments">Those that the report names.</param>
    /// <returns>One sentence each.</returns>
    public static IEnumerable<string> OfAnswer(
        VerificationEvent.AnswerRecorded answer, IReadOnlyCollection<EvidencePiece> own, string? deployment, IReadOnlyCollection<string> deployments)
    {
        var ids = string.Join(", ", answer.EvidenceIds);
        // An amount or a day that is not in a part of a file may be in the rest of it.
        var text = string.Join('\n', own.Where(p => !p.IsPart).Select(p => p.Text));
        if (TwoDates(StatedDate.In(answer.Value)) is var (first, second))
        {
            yield return $"{answer.AnswerId} names two dates for the same: {first} and {second}.";
        }

        if (Contradiction.Between(answer.Value, text) is { } difference)
        {
            yield return $"{answer.AnswerId} says \"{difference.Stated}\", but its own evidence ({ids}) mentions \"{difference.Found}\".";
        }

        var (stated, seen) = (StatedDate.In(answer.Value), StatedDate.In(text));
        if (stated.Count > 0 && seen.Count > 0 && !stated.Any(s => seen.Any(f => f.Day == s.Day)))
        {
            yield return $"{answer.AnswerId} says \"{stated[0].Text}\", but its own evidence ({ids}) mentions "
                + $"\"{string.Join(", ", seen.Select(s => s.Text).Distinct().Take(3))}\".";
        }

        foreach (var piece in own)
        {
            if (EvidenceStance.Against(piece.Text).FirstOrDefault() is { } sign)
            {
                yield return $"{answer.AnswerId} says that it is true (\"{ReasonPhrases.Quoted(answer.Value)}\"), but its own evidence {piece.Id} mentions "
                    + $"{StanceNames.Of([sign])}: \"{ReasonPhrases.Quoted(sign.Text)}\".";
            }

            var about = deployment is null ? NamedDeployments.In(answer.Value, deployments) : NamedDeployments.In(deployment, deployments);
            var found = NamedDeployments.In(piece.Text, deployments);
            if (NamedDeployments.Exclude(about, found))
            {
                yield return $"{answer.AnswerId} is about {string.Join(", ", about)}, but its own evidence {piece.Id} mentions {string.Join(", ", found)}.";
            }
        }
    }

    /// <returns>One sentence for each pair of pieces that disagree.</returns>
    public static IEnumerable<string> Between(IReadOnlyList<EvidencePiece> pieces, IReadOnlyCollection<string> deployments)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            for (var j = i + 1; j < pieces.Count; j++)
            {
                if (pieces[i].Id != pieces[j].Id && Pair(pieces[i], pieces[j], deployments) is var (one, other))
                {
                    yield return $"The evidence disagrees: {pieces[i].Id} says \"{ReasonPhrases.Quoted(one)}\", {pieces[j].Id} says "
                        + $"\"{ReasonPhrases.Quoted(other)}\".";
                }
            }
        }
    }

    private static (string One, string Other)? Pair(EvidencePiece a, EvidencePiece b, IReadOnlyCollection<string> deployments)
    {
        var (one, other) = (a.Text, b.Text);
        if (EvidenceStance.IsFor(other) && EvidenceStance.Against(one).FirstOrDefault(s => !IsAnotherSetting(s, other)) is { } failed)
        {
            return (failed.Text, FirstLine(other));
        }

        if (EvidenceStance.IsFor(one) && EvidenceStance.Against(other).FirstOrDefault(s => !IsAnotherSetting(s, one)) is { } alsoFailed)
        {
            return (FirstLine(one), alsoFailed.Text);
        }

        if ((SameLabel(one, other) ?? (SameLabel(other, one) is var (no, yes) ? (yes, no) : null)) is { } differing)
        {
            return differing;
        }

        var (first, second) = (NamedDeployments.In(one, deployments), NamedDeployments.In(other, deployments));
        return NamedDeployments.Exclude(first, second) ? (string.Join(", ", first), string.Join(", ", second))
            : a.IsPart || b.IsPart ? null
            : TwoDates(StatedDate.In(one), StatedDate.In(other)) ?? TwoAmounts(one, other);
    }

    /// <summary>
    /// One label with a value that denies and one that does not: "Encryption: none", "Encryption: AES-256". The value is judged with its
    /// label and without it, since a label may hold a word such as "blocked".
    /// </summary>
    private static (string One, string Other)? SameLabel(string denying, string affirming)
    {
        var values = Labelled(affirming).ToList();
        return Labelled(denying)
            .SelectMany(no => values
                .Where(yes => yes.Label == no.Label && (Denies(no.Text, yes.Text) || Denies(no.Value, yes.Value)))
                .Select(yes => ((string, string)?)(no.Text, yes.Text)))
            .FirstOrDefault();
    }

    private static bool Denies(
        string no, string yes) => Stance.Of(yes).IsAffirmative && Stance.Of(no).Has(StanceKind.Absence, StanceKind.Failure, StanceKind.Zero);

    /// <summary>"Public access: off" beside "Encryption: on": that one setting is off says nothing of another.</summary>
    private static bool IsAnotherSetting(StanceSign sign, string other) =>
        sign.Kind == StanceKind.Absence
            && Labelled(sign.Text).FirstOrDefault() is { Label: { } label }
            && Labelled(other).Any()
            && !Subjects.Of(label).Overlaps(Subjects.Of(other));

    private static IEnumerable<(string Label, string Value, string Text)> Labelled(string text)
    {
        foreach (var clause in Clause.Split(text))
        {
            var atoms = Atoms.Of(clause.Text);
            var colon = atoms.IndexOf(Atoms.Colon);
            if (colon > 0 && colon < atoms.Count - 1)
            {
                yield return (string.Join(' ', atoms.Take(colon)), string.Join(' ', atoms.Skip(colon + 1)), clause.Text);
            }
        }
    }

    /// <summary>The same thing on two days, each in a clause of its own: "tested on 2026-11-20; tested on 2026-11-02".</summary>
    private static (string One, string Other)? TwoDates(IReadOnlyList<StatedDate> dates) =>
        dates
            .SelectMany(one => dates.Where(other => other.Clause > one.Clause && AreTwo(one, other)).Select(other => ((string, string)?)(one.Text, other.Text)))
            .FirstOrDefault();

    /// <summary>The same thing on another day; a day that both name is enough to agree.</summary>
    private static (string One, string Other)? TwoDates(IReadOnlyList<StatedDate> first, IReadOnlyList<StatedDate> second) =>
        first.Any(one => second.Any(other => one.Day == other.Day))
            ? null
            : first.SelectMany(one => second.Where(other => AreTwo(one, other)).Select(other => ((string, string)?)(one.Text, other.Text))).FirstOrDefault();

    private static bool AreTwo(StatedDate one, StatedDate other) => one.Day != other.Day && Subjects.AreSame(one.Topic, other.Topic);

    /// <summary>Two amounts of one kind in clauses about the same: "Retention: 30 days", "Retention: 7 days".</summary>
    private static (string One, string Other)? TwoAmounts(string one, string other)
    {
        var (first, second) = (Amounts(one), Amounts(other));
        foreach (var (quantity, topic) in first)
        {
            var same = second.Where(s => s.Quantity.Dimension == quantity.Dimension && Subjects.AreSame(s.Topic, topic)).ToList();
            if (same.Count > 0 && !same.Exists(s => s.Quantity.MayEqual(quantity)) && !first.Exists(f => same.Exists(s => s.Quantity.MayEqual(f.Quantity))))
            {
                return (quantity.Text, same[0].Quantity.Text);
            }
        }

        return null;
    }

    private static List<(Quantity Quantity, IReadOnlySet<string> Topic)> Amounts(string text) =>
    [
        .. Clause.Split(text).SelectMany(c => QuantityReader.Read(c.Text)
            .Select(q => (q, Subjects.Of(c.Text.Replace(q.Text, " ", StringComparison.Ordinal))))),
    ];

    private static string FirstLine(string text) => text.Trim().Split('\n', 2)[0].Trim();
}
