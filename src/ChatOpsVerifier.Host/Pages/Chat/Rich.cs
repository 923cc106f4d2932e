using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ChatOpsVerifier.Host.Pages.Chat;

/// <summary>A rich text's runs. Written by hand because Razor's own white space between runs would show.</summary>
public sealed class Rich : ComponentBase
{
    /// <summary>Shorter than a line on a phone: what is to be typed is shown in one piece.</summary>
    private const int LongestWord = 30;

    [Parameter, EditorRequired]
    public required RichText Text { get; set; }

    /// <summary>Null for anything but an absolute web address or a path on this host: no script, no file, no other host in disguise ("//host").</summary>
    public static string? SafeUrl(string? url)
    {
        if (url is ['/', ..] and not ['/', '/' or '\\', ..])
        {
            return url;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var run in Text.Runs)
        {
            builder.OpenRegion(0);
            Add(builder, run);
            builder.CloseRegion();
        }
    }

    private static void Add(RenderTreeBuilder builder, Run run)
    {
        var url = SafeUrl(run.Url);
        var element = url is not null ? "a" : run.Style switch
        {
            RunStyle.Strong => "strong",
            RunStyle.Emphasis => "em",
            RunStyle.Code => "code",
            _ => "span",
        };
        builder.OpenElement(0, element);
        if (url is not null)
        {
            builder.AddAttribute(1, "href", url);
            builder.AddAttribute(2, "target", "_blank");
            builder.AddAttribute(3, "rel", "noopener noreferrer");
        }

        if (run.Mention is not null)
        {
            builder.AddAttribute(4, "class", "mention");
        }
        else if (run is { Style: RunStyle.Code, Text.Length: <= LongestWord })
        {
            builder.AddAttribute(4, "class", "typed");
        }

        builder.OpenComponent<Breakable>(5);
        builder.AddComponentParameter(6, nameof(Breakable.Text), run.Mention is null ? run.Text : $"@{run.Text}");
        builder.CloseComponent();
        builder.CloseElement();
    }
}
