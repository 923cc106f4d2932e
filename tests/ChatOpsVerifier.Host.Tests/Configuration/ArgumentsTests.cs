using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Tests.Configuration;

public sealed class ArgumentsTests
{
    [Theory]
    [InlineData("--Data:Folder /x gate go-live", "gate go-live", "--Data:Folder /x")]
    [InlineData("gate go-live --Data:Folder=/x", "gate go-live", "--Data:Folder=/x")]
    [InlineData("--urls http://localhost:1 --environment=Test", "", "--urls http://localhost:1 --environment=Test")]
    [InlineData("import a:b.md --slug c --dry-run", "import a:b.md --slug c --dry-run", "")]
    public void WhatIsTyped_IsPartedIntoCommandAndSettings(string typed, string command, string settings)
    {
        var arguments = Arguments.Split(typed.Split(' '));
        Assert.Equal(command, string.Join(' ', arguments.Command));
        Assert.Equal(settings, string.Join(' ', arguments.Settings));
    }
}
