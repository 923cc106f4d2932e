using System.Diagnostics;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>A secret in a file of its own: what is wrong with the file is said, and nothing is awaited without an end.</summary>
public sealed class FileSecretsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("secrets");

    private string File => Path.Combine(_folder.FullName, "token");

    [Theory]
    [InlineData("a token\r\n", "a token", null)]
    [InlineData("", null, "which is empty")]
    [InlineData(" \n", null, "which is empty")]
    public void WhatAFileHolds_IsTheSecret_AndNothingIsNone(string content, string? value, string? problem)
    {
        System.IO.File.WriteAllText(File, content);
        var read = Assert.Single(FileSecrets.Read(Configuration()));
        Assert.Equal(("Slack:BotToken", value), (read.Target, read.Value));
        Assert.Equal(problem is null, read.Problem is null);
        Assert.Contains(problem ?? "", read.Problem ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void AFolder_AndAFileWithoutAnEnd_AreNotASecret()
    {
        Assert.Contains("not a readable file", Assert.Single(FileSecrets.Read(Configuration(_folder.FullName))).Problem, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, new string('x', 100_000));
        Assert.Contains("holds more than 65536 characters", Assert.Single(FileSecrets.Read(Configuration())).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APipe_IsReadOnce_AndNotWaitedForWithoutAnEnd()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among its files.");
        var written = File + ".next";
        await MakePipeAsync(File);
        await MakePipeAsync(written);
        var late = Assert.Single(FileSecrets.Read(Configuration(), TimeSpan.FromMilliseconds(1)));
        Assert.Null(late.Value);
        Assert.Equal(
            $"Slack:BotTokenFile: found \"{File}\", which gave nothing within 0 seconds, as a pipe does that nobody writes into; use the path of a file that "
                + "holds Slack:BotToken.",
            late.Problem);
        // The reader that was left behind is the one that gets this.
        await System.IO.File.WriteAllTextAsync(File, "late", TestContext.Current.CancellationToken);

        var writing = Task.Run(() => System.IO.File.WriteAllText(written, "a token\n"), TestContext.Current.CancellationToken);
        var configuration = Sources("Slack:BotTokenFile", written);
        await writing;
        Assert.Equal("a token", configuration["Slack:BotToken"]);
        Assert.Empty(FileSecrets.Problems(configuration));
    }

    [Fact]
    public async Task AFileOfTheSecretsFolder_ThatHoldsNothing_IsNamed_AndAPipeThereIsNotAwaited()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder.FullName, "Web__AccessKey"), "correct horse battery staple");
        System.IO.File.WriteAllText(Path.Combine(_folder.FullName, "notes.txt"), "");
        var empty = Path.Combine(_folder.FullName, "Teams__AppPassword");
        System.IO.File.WriteAllText(empty, "");
        if (!OperatingSystem.IsWindows())
        {
            await MakePipeAsync(Path.Combine(_folder.FullName, "Slack__BotToken"));
        }

        var configuration = Sources("Secrets:Folder", _folder.FullName);

        Assert.Equal("correct horse battery staple", configuration["Web:AccessKey"]);
        var problems = FileSecrets.Problems(configuration).ToList();
        Assert.Equal(OperatingSystem.IsWindows() ? 1 : 2, problems.Count);
        Assert.Contains($"Secrets:Folder: found \"{empty}\", which is empty, or a pipe; use a file that holds Teams:AppPassword, or none.", problems);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ConfigurationManager Sources(string key, string value)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]);
        configuration.AddVerifierSources();
        return configuration;
    }

    private static async Task MakePipeAsync(string path)
    {
        using var make = Process.Start("mkfifo", [path]);
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private IConfigurationRoot Configuration(
        string? path = null) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Slack:BotTokenFile", (string?)(path ?? File))]).Build();
}
