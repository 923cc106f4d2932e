using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>What is in the inputs of a message or a modal: its <c>state.values</c>, by the field that each block is for.</summary>
internal sealed record SlackFields(ImmutableDictionary<string, ImmutableArray<string>> Values, ImmutableArray<Payload> Files)
{
    private const char Separator = '|';

    public bool IsEmpty => Files.IsEmpty && Values.Values.All(v => v.All(string.IsNullOrWhiteSpace));

    /// <param name="holder">The payload or view with "state"; without one, nothing was filled in.</param>
    public static SlackFields Of(Payload holder)
    {
        var values = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<Payload>();
        foreach (var (block, elements) in holder.ObjectOrNone("state")?.ObjectOrNone("values")?.Members() ?? [])
        {
            // A field with more options than one block holds comes in several.
            var field = block.Split(Separator)[0];
            foreach (var (_, element) in elements.Members())
            {
                values[field] = [.. values.GetValueOrDefault(field, []), .. ValuesOf(element)];
                files.AddRange(element.Objects("files"));
            }
        }

        return new SlackFields(values.ToImmutableDictionary(), files.ToImmutable());
    }

    public string? First(string field) => Values.GetValueOrDefault(field) is { IsDefaultOrEmpty: false } values ? values[0] : null;

    private static IEnumerable<string> ValuesOf(Payload element)
    {
        if ((element.TextOrNone("value") ?? element.TextOrNone("selected_date")) is { } one)
        {
            yield return one;
        }

        if (element.ObjectOrNone("selected_option") is { } chosen)
        {
            yield return chosen.Text("value");
        }

        foreach (var option in element.Objects("selected_options"))
        {
            yield return option.Text("value");
        }
    }
}
