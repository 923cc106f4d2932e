using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Files that were not taken: which, and why. An evidence pack is not taken either; what its check came to is said.</summary>
internal static class Refusals
{
    private const int MostShown = 10;

    /// <summary>What a forger wrote into a pack is told, and not at any length.</summary>
    private const int LongestLine = 400;

    public static void Tell(Scene scene, ImmutableArray<RefusedFile> refused)
    {
        if (refused.IsDefaultOrEmpty)
        {
            return;
        }

        foreach (var file in refused)
        {
            if (file.Pack is { } pack)
            {
                scene.Note(Tell(file.Name, pack));
            }
        }

        ImmutableArray<RefusedFile> others = [.. refused.Where(f => f.Pack is null)];
        if (others.IsEmpty)
        {
            return;
        }

        var speech = new Speech()
            .Tone(MessageTone.Warning)
            .Line(others.Length == 1 ? "I did not take this file; nothing of it was kept." : "I did not take these files; nothing of them was kept.")
            .List(others.Take(MostShown).Select(f => RichText.Plain($"{Words.Short(f.Name, 80)}: {f.Reason}")));
        if (others.Select(f => f.HoldId).FirstOrDefault(h => h is not null) is { } held)
        {
            speech.Choice(ActionIds.NotASecret, SecretWords.Button, held).Small(SecretWords.HowToClear);
        }

        scene.Note(speech);
    }

    private static Speech Tell(string name, PackVerdict pack)
    {
        var shown = Words.Short(name, 80);
        var speech = pack.IsIntact
            ? new Speech().Tone(MessageTone.Good).Title($"Pack intact: {shown}").Line("This is an evidence pack. I checked it; nothing in it was changed since it was made.")
            : new Speech().Tone(MessageTone.Bad).Title($"Pack not intact: {shown}").Line("This is an evidence pack, and it is not one that this server made. Do not rely on anything in it.");
        return speech.ListSome([.. pack.Lines.Select(l => RichText.Plain(Words.Short(l, LongestLine)))], MostShown).Small(RichText.Of($"A pack is checked and not kept. `ledger verify` on the command line does the same check, also for packs of other servers."));
    }
}
