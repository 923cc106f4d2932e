namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>
/// The connector's error codes as sentences for the person who can do something about them. Source: status codes of the bot's conversational interfaces,
/// Microsoft Learn.
/// </summary>
internal static class TeamsErrors
{
    private const string Install = "Install the app for the person: upload it, or have an administrator set it up in the Teams admin center";

    public static TeamsError Of(TeamsOperation operation, TeamsAnswer.Refused refused, string place)
    {
        var gone = Gone(operation, refused, place);
        var mendable = gone is null ? Mendable(operation, refused, place) : null;
        var why = refused.Code.Length > 0 ? refused.Code : $"HTTP {refused.Status}";
        return new(
            operation.Name,
            refused.Status,
            refused.Code,
            $"{gone ?? mendable ?? Final(refused, place)} ({operation.Name}: {why})",
            gone is not null,
            mendable is not null);
    }

    public static TeamsError NotAllowed(TeamsOperation operation, Uri serviceUrl) => new(
        operation.Name, 0, "", $"{serviceUrl.GetLeftPart(UriPartial.Path)} is not among Teams:AllowedServiceUrls, so nothing is sent there. Add it, if it is a "
            + "connector of the Bot Framework.", CanBeMended: true);

    /// <returns>Null: the conversation is still there.</returns>
    private static string? Gone(
        TeamsOperation operation, TeamsAnswer.Refused refused, string place) => operation == TeamsOperation.CreateConversation ? null : refused switch
    {
        { Status: 403, Code: "BotNotInConversationRoster" } => $"The bot was removed from {place}, or never was in it. Add the app there again.",
        { Status: 403, Code: "ConversationBlockedByUser" }
            or { Status: 403, Code: "MessageWritesBlocked" }
            or { Status: 403, SubCode: "MessageWritesBlocked" } =>
            $"The bot was blocked or uninstalled in {place}. The person who did so can unblock it or install the app again.",
        { Status: 403, Code: "BotNotInstalledForUser" or "ForbiddenOperationException" } => $"The app is not installed in {place}. {Install}.",
        { Status: 404, Code: "ConversationNotFound" } => $"Teams does not know the conversation {place}, or no longer.",
        _ => null,
    };

    /// <returns>Null: nobody can put that right from outside.</returns>
    private static string? Mendable(TeamsOperation operation, TeamsAnswer.Refused refused, string place) => refused switch
    {
        { Status: 401, Code: "BotNotRegistered" } => "Teams knows no bot of this id. Register it (Azure Bot, channel Microsoft Teams) under Teams:AppId.",
        { Status: 401 } =>
            "The connector does not accept the bot's token. Check that Teams:AppId is the id of the Azure Bot, that it has the channel Microsoft Teams, and "
                + "that Teams:TenantId is its tenant.",
        { Status: 403, Code: "BotDisabledByAdmin" } => "An administrator of the tenant has disabled the bot. They can allow the app in the Teams admin center.",
        { Status: 403, Code: "InvalidBotApiHost" } =>
            $"This connector does not serve the tenant of {place}. Once somebody writes to the bot there, it knows the right one.",
        { Status: 403, Code: "NotEnoughPermissions" } =>
            $"The bot may not do this in {place}. An owner of the team can allow it, and installing the app again grants what its manifest asks for.",
        { Status: 403 } when operation == TeamsOperation.CreateConversation => $"The bot cannot open a chat with {place}. {Install}.",
        { Status: 400 or 404 } when operation == TeamsOperation.CreateConversation =>
            $"Teams does not know the person {place}. Check the Microsoft Entra object id under Operators.",
        _ => null,
    };

    private static string Final(TeamsAnswer.Refused refused, string place) => refused switch
    {
        { Status: 413 } or { Code: "MessageSizeTooBig" } => "The message is longer than Teams allows.",
        { Status: 404, Code: "ActivityNotFoundInConversation" } => $"The message is gone from {place}.",
        { Status: 404, Code: "MemberNotFoundInConversation" } => $"No one with that id is in {place}.",
        { Status: 404 } => $"The requested item does not exist in {place}.",
        { Status: 403 } => $"Teams does not let the bot do this in {place}.",
        { Status: 405 or 501 } => "This connector cannot do it.",
        _ => "Teams refused.",
    };
}
