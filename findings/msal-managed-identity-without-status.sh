#!/usr/bin/env bash
# MSAL (Microsoft.Identity.Client 4.92.0): a 400 to a request for a managed identity's token becomes an exception with StatusCode 0
# and without the answer's text; a 401 or 403 to the same request keeps its status. An app with a secret keeps the status and the
# text of all three. 400 is what a machine's metadata service answers for an identity that is not assigned to it.
# Guess before running: a MsalServiceException always has the status of the answer that caused it.
# Why it matters: code that tells "refused" (4xx) from "could not be asked" by the status retries an identity that is not there.
# No request leaves the machine: the answers are made here.
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > net.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Identity.Client" Version="[4.92.0]" />
  </ItemGroup>
</Project>
X
cat > Status.cs <<'X'
using System.Net;
using System.Text;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

const string Id = "11111111-2222-3333-4444-555555555555";
Console.WriteLine($"Microsoft.Identity.Client {typeof(MsalServiceException).Assembly.GetName().Version!.ToString(3)}");
foreach (var status in new[] { 400, 401, 403 })
{
    await TryAsync("app with a secret", status, clients => ConfidentialClientApplicationBuilder.Create(Id)
        .WithClientSecret(Guid.NewGuid().ToString()).WithAuthority($"https://login.microsoftonline.com/{Id}", false)
        .WithInstanceDiscovery(false).WithHttpClientFactory(clients).Build()
        .AcquireTokenForClient(["https://example.org/.default"]).ExecuteAsync());
    await TryAsync("managed identity", status, clients => ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(Id))
        .WithHttpClientFactory(clients).Build()
        .AcquireTokenForManagedIdentity("https://example.org").ExecuteAsync());
}

static async Task TryAsync(string who, int status, Func<Clients, Task<AuthenticationResult>> ask)
{
    using var clients = new Clients(status);
    try
    {
        await ask(clients);
        Console.WriteLine($"{who}, answered {status}: a token");
    }
    catch (MsalServiceException e)
    {
        Console.WriteLine($"{who}, answered {status} to {clients.Asked} request: StatusCode {e.StatusCode}, ErrorCode {e.ErrorCode}, text {(e.ResponseBody is null ? "lost" : "kept")}");
    }
}

sealed class Clients(int status) : HttpMessageHandler, IMsalHttpClientFactory
{
    public int Asked { get; private set; }

    public HttpClient GetHttpClient() => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
        {
            RequestMessage = request,
            Content = new StringContent("""{"error":"invalid_request","error_description":"Identity not found"}""", Encoding.UTF8, "application/json"),
        });
    }
}
X
seen=$(dotnet run)
expected='Microsoft.Identity.Client 4.92.0
app with a secret, answered 400 to 1 request: StatusCode 400, ErrorCode invalid_request, text kept
managed identity, answered 400 to 1 request: StatusCode 0, ErrorCode managed_identity_request_failed, text lost
app with a secret, answered 401 to 1 request: StatusCode 401, ErrorCode invalid_request, text kept
managed identity, answered 401 to 1 request: StatusCode 401, ErrorCode managed_identity_request_failed, text lost
app with a secret, answered 403 to 1 request: StatusCode 403, ErrorCode invalid_request, text kept
managed identity, answered 403 to 1 request: StatusCode 403, ErrorCode managed_identity_request_failed, text lost'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
