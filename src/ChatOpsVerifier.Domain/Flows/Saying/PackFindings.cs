using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Saying;

/// <summary>What the check of an evidence pack came to, for the person who sent it.</summary>
public static class PackFindings
{
    private const int MostShown = 10;

    /// <summary>What a forger wrote into a pack is quoted, and not at any length.</summary>
    private const int LongestLine = 400;

    /// <summary>For a place in which no report's conversation can say it.</summary>
    public static Message MessageOf(string name, PackVerdict pack) => Tell(name, pack).Build();

    internal static MessageBuilder Tell(string name, PackVerdict pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var shown = Shorten.To(name, 80);
        var builder = pack.IsIntact
            ? new MessageBuilder()
                .Tone(MessageTone.Good)
                .Title($"Pack intact: {shown}")
                .Line("This is an evidence pack. I checked it; nothing in it was changed since it was made.")
            : new MessageBuilder()
                .Tone(MessageTone.Bad)
                .Title($"Pack not intact: {shown}")
                .Line("This is an evidence pack, but not one that this server made. Do not rely on anything in it.");
        return builder
            .ListSome([.. pack.Lines.Select(l => RichText.Plain(Shorten.To(l, LongestLine)))], MostShown)
            .Small(RichText.Of($"A pack is checked and not kept. `ledger verify` on the command line does the same check, also for packs of other servers."));
    }
}
