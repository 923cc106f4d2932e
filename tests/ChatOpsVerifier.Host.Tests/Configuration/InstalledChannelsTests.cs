using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>What follows from the one line by which a channel is registered.</summary>
public sealed class InstalledChannelsTests
{
    public static TheoryData<string> Names => [.. InstalledChannels.All.Select(c => c.Name)];

    [Fact]
    public void All_AreFound_ByName() => Assert.Equal(["slack", "teams"], InstalledChannels.All.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Channel_HasItsSettings_AndTheAddressOfAPerson_InTheCatalog(string name)
    {
        var channel = InstalledChannels.All.Single(c => c.Name == name);

        Assert.Equal(name, channel.Title.ToLowerInvariant());
        Assert.Equal($"Operators:0:{channel.Title}", channel.Address.Key);
        Assert.Same(channel.Address, SettingCatalog.Get(channel.Address.Key));
        Assert.NotEmpty(channel.Settings);
        Assert.All(channel.Settings, s => Assert.StartsWith($"{channel.Title}:", s.Key, StringComparison.Ordinal));
        Assert.All(channel.Settings, s => Assert.Same(s, SettingCatalog.Get(s.Key)));
    }
}
