namespace ChatOpsVerifier.Host.Pages.Chat;

/// <summary>
/// A button has one value on the wire: it carries the action's id and its value, separated by the first bar. Ids are dotted words and hold no bar.
/// </summary>
public static class PromptChoice
{
    public static string Write(string actionId, string value) => $"{actionId}|{value}";

    public static (string ActionId, string Value) Read(string choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var parts = choice.Split('|', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }
}
