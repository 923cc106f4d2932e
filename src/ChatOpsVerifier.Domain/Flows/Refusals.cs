using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Files that were not taken: which, and why.</summary>
internal static class Refusals
{
    public static void Tell(Scene scene, ImmutableArray<RefusedFile> refused)
    {
        if (refused.IsDefaultOrEmpty)
        {
            return;
        }

        var speech = new Speech()
            .Tone(MessageTone.Warning)
            .Line(refused.Length == 1 ? "I did not take this file; nothing of it was kept." : "I did not take these files; nothing of them was kept.")
            .List(refused.Take(10).Select(f => RichText.Plain($"{Words.Short(f.Name, 80)}: {f.Reason}")));
        if (refused.Select(f => f.HoldId).FirstOrDefault(h => h is not null) is { } held)
        {
            speech.Choice(ActionIds.NotASecret, SecretWords.Button, held).Small(SecretWords.HowToClear);
        }

        scene.Note(speech);
    }
}
