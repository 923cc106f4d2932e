using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Domain.People;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Teams.Inbound;

/// <summary>Who an activity comes from: the object id that Teams itself puts there, and nobody where a client could have written it.</summary>
public sealed class TeamsIdentitiesTests
{
    private const string ObjectId = "a0000000-0000-0000-0000-00000000ada0";

    [Theory]
    [InlineData("msteams", ObjectId, "29:ada", ObjectId, TurnIdentity.ChatAccount)]
    [InlineData("msteams", null, "29:ada", "msteams/29:ada", TurnIdentity.None)]
    [InlineData("directline", ObjectId, "ada", "directline/ada", TurnIdentity.None)]
    [InlineData("directline", null, ObjectId, "directline/" + ObjectId, TurnIdentity.None)]
    [InlineData("webchat", ObjectId, "dl_ada", "webchat/dl_ada", TurnIdentity.None)]
    [InlineData("emulator", ObjectId, "user-1", "emulator/user-1", TurnIdentity.None)]
    [InlineData(null, ObjectId, "29:ada", "unknown/29:ada", TurnIdentity.None)]
    [InlineData("msteams", null, null, null, TurnIdentity.None)]
    public void OnlyTeamsItself_SaysWhoSomebodyIs(string? channel, string? objectId, string? account, string? user, TurnIdentity identity) =>
        Assert.Equal((user, identity), Of(new TeamsOptions(), channel, objectId, account));

    [Theory]
    [InlineData("emulator", ObjectId, "user-1", ObjectId, TurnIdentity.ChatAccount)]
    [InlineData("emulator", null, "user-1", "user-1", TurnIdentity.ChatAccount)]
    [InlineData("directline", null, "ada", "directline/ada", TurnIdentity.None)]
    [InlineData("msteams", null, "29:ada", "msteams/29:ada", TurnIdentity.None)]
    public void AChannelThatIsConfigured_DoesSo_AndNoOther(string channel, string? objectId, string? account, string? user, TurnIdentity identity) =>
        Assert.Equal((user, identity), Of(new TeamsOptions { IdentifyingChannels = ["msteams", "emulator"] }, channel, objectId, account));

    /// <summary>Nothing is signed there, so that nobody's account is proven.</summary>
    [Fact]
    public void InDevelopment_SomebodyIsNamed_AndNothingIsProven() =>
        Assert.Equal((ObjectId, TurnIdentity.None), Of(new TeamsOptions { IsDevelopment = true }, "msteams", ObjectId, "29:ada"));

    private static (string?, TurnIdentity) Of(TeamsOptions options, string? channel, string? objectId, string? account)
    {
        var json = JsonSerializer.SerializeToElement(new { channelId = channel, from = new { id = account, aadObjectId = objectId } });
        return new TeamsIdentities(Options.Create(options)).Of(Payload.Of(json));
    }
}
