using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Files that were not accepted: which, and why. An evidence pack is not accepted either; what its check came to is said.</summary>
internal static class Refusals
{
    private const int MostShown = 10;

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
                scene.Note(PackFindings.Tell(file.Name, pack));
            }
        }

        ImmutableArray<RefusedFile> others = [.. refused.Where(f => f.Pack is null)];
        if (others.IsEmpty)
        {
            return;
        }

        var builder = new MessageBuilder()
            .Tone(MessageTone.Warning)
            .Line(others.Length == 1 ? "I did not accept this file and kept nothing of it." : "I did not accept these files and kept nothing of them.")
            .List(others.Take(MostShown).Select(f => RichText.Plain($"{Shorten.To(f.Name, 80)}: {f.Reason}")));
        if (others.Select(f => f.HoldId).FirstOrDefault(h => h is not null) is { } held)
        {
            builder.Choice(ActionIds.NotASecret, SecretNotices.Button, held).Small(SecretNotices.HowToClear);
        }

        scene.Note(builder);
    }
}
