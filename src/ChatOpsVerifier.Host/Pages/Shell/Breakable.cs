using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>A text in which long names (FILES_THAT_ARE_CALLED_LIKE_THIS.md) may break behind an underscore, rather than anywhere.</summary>
public sealed class Breakable : ComponentBase
{
    /// <summary>The same for anyone who writes HTML by hand.</summary>
    public const string Break = "<wbr>";

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>The parts between which a line may end.</summary>
    public static IEnumerable<string> Parts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = text.Split('_');
        return names.Select((name, i) => i < names.Length - 1 ? name + "_" : name).Where(part => part.Length > 0);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var part in Parts(Text))
        {
            builder.AddContent(0, part);
            if (part.EndsWith('_'))
            {
                builder.AddMarkupContent(1, Break);
            }
        }
    }
}
