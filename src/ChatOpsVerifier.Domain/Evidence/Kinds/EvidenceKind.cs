using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Evidence.Kinds;

/// <summary>
/// What a piece of evidence is, as far as that decides what happens to it. A new kind is a class in this folder and its lines here; the compiler asks it
/// for everything in which kinds differ. Nothing compares kinds elsewhere: what needs to know more asks here for one more property.
/// </summary>
[JsonConverter(typeof(EvidenceKindConverter))]
public abstract class EvidenceKind
{
    private protected EvidenceKind()
    {
    }

    public static EvidenceKind Text { get; } = new TextEvidence();

    public static EvidenceKind Link { get; } = new LinkEvidence();

    public static EvidenceKind Image { get; } = new ImageEvidence();

    public static EvidenceKind File { get; } = new FileEvidence();

    /// <summary>Typed text is of the first kind that matches it.</summary>
    public static ImmutableArray<EvidenceKind> All { get; } = [Link, Text, Image, File];

    /// <summary>As ledgers store it: "Text". Never changed, since entries are hashed with it.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Its bytes are the words of a message, in UTF-8: they change when the message is edited, and pictures that the message showed are not in them. Other
    /// evidence stays as it was sent, whatever is written beside it.
    /// </summary>
    public abstract bool IsTyped { get; }

    /// <summary><see cref="EvidenceItem.Url"/> is set, and is a web address.</summary>
    public abstract bool HasAddress { get; }

    /// <summary>Anyone who opens it gets a file; of other evidence, its text or its address is shown.</summary>
    public abstract bool IsSentAsFile { get; }

    /// <summary>Somebody's own words and nothing else: without other evidence, they support an answer only if they say what was seen.</summary>
    public abstract bool IsStatement { get; }

    /// <summary>It says one thing: sent again for another requirement, as it was or with other numbers, it backs no second answer.</summary>
    public abstract bool IsForOneRequirement { get; }

    /// <summary>Its name is the program's ("pasted text (312 characters)"), so it is no words of a person, and people know it by its first words.</summary>
    public abstract bool HasGeneratedName { get; }

    /// <returns>The kind of what was typed or pasted.</returns>
    internal static TypedEvidence OfTyped(string text) => All.OfType<TypedEvidence>().First(k => k.Matches(text));

    /// <param name="name">In any case: conversations store it in lower case.</param>
    /// <returns>Null: there is no such kind.</returns>
    internal static EvidenceKind? Named(string? name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));

    public sealed override string ToString() => Name;
}
