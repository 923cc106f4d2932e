using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>How the bot authenticates: each kind has what it needs, and nothing is set that would be ignored.</summary>
public sealed class TeamsProofReaderTests : IDisposable
{
    private static readonly (string Key, string Value) Id = ("Teams:AppId", "6f1f0d0e-8a55-4c1e-9d3b-0a4f0b6b7c11");
    private static readonly (string Key, string Value) Over = ("Teams:Transport", "BotBuilder");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("proof");

    [Fact]
    public void ManagedIdentity_NeedsNoSecret()
    {
        var teams = Read(Id, Over, ("Teams:Credential", "managedidentity")).Teams;
        Assert.True(teams.IsOverBotBuilder);
        Assert.Equal(TeamsCredential.ManagedIdentity, teams.Proof.Credential);
    }

    [Fact]
    public void Certificate_IsReadAtOnce_AndItsPasswordIsShown_ToNobody()
    {
        var file = Write("over the rainbow");
        var teams = Read(
            Id,
            Over,
            ("Teams:Credential", "Certificate"),
            ("Teams:CertificateFile", Path.GetFileName(file)),
            ("Teams:CertificatePassword", "over the rainbow")).Teams;
        Assert.Equal(file, teams.Proof.CertificateFile);
        Assert.DoesNotContain("rainbow", teams.ToString(), StringComparison.Ordinal);

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Teams:CertificatePassword"] = "over the rainbow" })
            .Build();
        Assert.Equal("(secret, 16 characters)", EffectiveConfiguration.Read(configuration).Single(s => s.Key == "Teams:CertificatePassword").Value);
    }

    [Theory]
    [InlineData("Teams:Credential: found \"ManagedIdentity\"; use Secret, since Teams:Transport is Native", "Teams:Credential=ManagedIdentity")]
    [InlineData("Teams:CertificateFile: found nothing", "Teams:Transport=BotBuilder", "Teams:Credential=Certificate")]
    [InlineData("Teams:CertificateFile: There is no file", "Teams:Transport=BotBuilder", "Teams:Credential=Certificate", "Teams:CertificateFile=none.pfx")]
    [InlineData("Teams:CertificateFile: ", "Teams:Transport=BotBuilder", "Teams:Credential=Certificate", "Teams:CertificateFile=bot.pfx")]
    [InlineData("Teams:AppPassword: found a value that nothing would use", "Teams:Transport=BotBuilder", "Teams:Credential=ManagedIdentity",
        "Teams:AppPassword=hunter2")]
    [InlineData("Teams:Credential: found \"Cert\"", "Teams:Transport=BotBuilder", "Teams:Credential=Cert", "Teams:CertificateFile=bot.pfx")]
    [InlineData("Teams:Transport: found \"BotBulder\"", "Teams:Transport=BotBulder", "Teams:Credential=Certificate", "Teams:CertificateFile=bot.pfx")]
    [InlineData("Teams:CertificateFile: found a value that nothing would use", "Teams:AppPassword=hunter2", "Teams:CertificateFile=bot.pfx")]
    public void WhatDoesNotFitTogether_IsNamed(string problem, params string[] settings)
    {
        Write("over the rainbow");
        var found = Assert.Single(Assert.Throws<SettingsException>(() => Read([Id, .. settings.Select(s => (s.Split('=')[0], s.Split('=')[1]))])).Problems);
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", found, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Settings Read(params (string Key, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(), _folder.FullName, []);

    private string Write(string password)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(_folder.FullName, "bot.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        return file;
    }
}
