using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Marks and endings of what is derived: criteria, missing verifications, blocked areas.</summary>
internal static class StatementEdits
{
    private const string Met = "✅";
    private const string NotMet = "❌";

    public static void Add(RenderContext context)
    {
        foreach (var statement in context.Report.Statements)
        {
            var owner = statement.Kind switch
            {
                StatementKind.Criterion => "criterion",
                StatementKind.MissingVerification => "missing",
                StatementKind.BlockedArea => "blocked",
                _ => null,
            };
            if (owner is not null && context.Assessment.Statements.TryGetValue(statement.Id, out var status))
            {
                Add(context, statement, status.Met, context.ProofOf(context.AnswersOf(status.Sources)), owner);
            }
        }
    }

    private static void Add(RenderContext context, Statement statement, bool met, Proof? proof, string owner)
    {
        var edits = context.Edits;
        if (statement.Mark is { } mark && (met || IsMet(edits.Text.AsSpan(mark.Start, mark.Length))))
        {
            edits.Replace(mark, met ? Met : NotMet, owner, statement.Id);
        }

        if (statement.BlockedWord is { } word)
        {
            edits.Replace(word, met ? OwnedText.ResolvedPhrase : OwnedText.BlockedWord, owner, statement.Id);
        }

        if (statement.Suffix is { } suffix)
        {
            edits.Replace(suffix.Existing, met && proof is not null ? OwnedText.Suffix(proof.EvidenceIds) : "", owner, statement.Id);
        }
    }

    private static bool IsMet(ReadOnlySpan<char> mark) => mark.TrimEnd('\uFE0F') is "✅" or "✔" or "☑" or "🟢";
}
