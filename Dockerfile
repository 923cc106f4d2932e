# docker build --build-arg REGISTRY=<where Microsoft publishes its .NET images> -t chatops-verifier .
# The registry is an argument so that a mirror inside a company works as well as the public one.
ARG REGISTRY
FROM ${REGISTRY}/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src ./src
COPY manifests ./manifests
# true adds SlackNet and Hangfire.MemoryStorage, for feeds that serve them.
ARG NAMED_PACKAGES=false
RUN dotnet publish src/ChatOpsVerifier.Host -c Release -p:NamedPackages=${NAMED_PACKAGES} -o /app

ARG REGISTRY
FROM ${REGISTRY}/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The ledger, the evidence and the keys: mount a volume here and back it up.
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
USER $APP_UID
# It listens beyond loopback, so each person signs in: it refuses to start until there is a key (`key create PERSON`) or another way.
ENV Data__Folder=/data ASPNETCORE_URLS=http://0.0.0.0:8080 ASPNETCORE_ENVIRONMENT=Production
EXPOSE 8080
ENTRYPOINT ["dotnet", "ChatOpsVerifier.Host.dll"]
