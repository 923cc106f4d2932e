using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Sections;

/// <summary>A heading with the blocks up to the next heading, whatever that one's level.</summary>
/// <param name="Heading">Null: what precedes the first heading.</param>
/// <param name="Title">What the heading says, taken apart.</param>
/// <param name="Parent">The section of the heading above.</param>
/// <param name="Blocks">Quotes are opened; lists and tables are not.</param>
internal sealed record Section(Heading? Heading, HeadingTitle Title, Section? Parent, List<Block> Blocks)
{
    public string Path => Heading?.Path ?? "";

    /// <summary>This section and those above it, innermost first.</summary>
    public IEnumerable<Section> Lineage()
    {
        for (var section = this; section is not null; section = section.Parent)
        {
            yield return section;
        }
    }
}
