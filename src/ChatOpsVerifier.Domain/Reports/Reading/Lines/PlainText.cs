using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Inline content as people read it: no markup, white space folded.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock? block) => block?.Inline is { } inline ? Of(inline) : "";

    public static string Of(ContainerInline inline)
    {
        if (Only(inline) is { } literal)
        {
            return Fold(literal.Content.AsSpan());
        }

        var builder = new StringBuilder();
        Append(builder, inline);
        return Fold(builder.ToString());
    }

    /// <summary>Text of a list item's first paragraph.</summary>
    public static string OfItem(ListItemBlock item) => item.Count > 0 && item[0] is LeafBlock leaf ? Of(leaf) : "";

    /// <summary>Text of a list item with its sub-items: "Document what is there: snapshots; timestamps".</summary>
    public static string OfItemWithChildren(ListItemBlock item)
    {
        var children = item.OfType<ListBlock>().SelectMany(l => l.OfType<ListItemBlock>()).Select(OfItem).Where(t => t.Length > 0).ToList();
        var own = OfItem(item);
        return children.Count == 0 ? own : $"{own.TrimEnd(':')}: {string.Join("; ", children)}";
    }

    public static string Fold(string text) => IsFolded(text) ? text : Join(text);

    private static string Fold(ReadOnlySpan<char> text) => text.Trim() is var trimmed && IsFolded(trimmed) ? trimmed.ToString() : Join(trimmed.ToString());

    private static string Join(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        var isBehindBlank = true;
        foreach (var c in text)
        {
            var isBlank = c == ' ';
            if (isBlank ? isBehindBlank : char.IsWhiteSpace(c))
            {
                return false;
            }

            isBehindBlank = isBlank;
        }

        return text.IsEmpty || !isBehindBlank;
    }

    /// <summary>The text of most lines is one literal, behind a box in those that are checks.</summary>
    private static LiteralInline? Only(ContainerInline inline) =>
        (inline.FirstChild is TaskList { NextSibling: { } behind } ? behind : inline.FirstChild) is LiteralInline { NextSibling: null } literal
            ? literal
            : null;

    private static void Append(StringBuilder builder, ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    builder.Append(code.Content);
                    break;
                case LineBreakInline:
                    builder.Append(' ');
                    break;
                case AutolinkInline link:
                    builder.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    builder.Append(entity.Transcoded.AsSpan());
                    break;
                case DelimiterInline delimiter:
                    builder.Append(delimiter.ToLiteral());
                    Append(builder, delimiter);
                    break;
                case ContainerInline nested:
                    Append(builder, nested);
                    break;
            }
        }
    }
}
